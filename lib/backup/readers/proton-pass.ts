import type { ReadOptions } from '../crypto/read-options';
import { flagAt, isRecord, listAt, textAt, textsAt, valueAt } from '../encoding/json-values';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { entriesOfItem } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';
import { ownOrZippedJson } from '../entry/zip-content';

const PROTON_PASS_JSON = /(?:^|\/)Proton Pass\/data\.json$/;
const TRASHED = 2;

/** Reads Proton Pass's unencrypted zip, or the JSON that was in it: the one-time codes of logins, and those in extra fields. Throws Refusal. */
export async function readProtonPass(file: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const inner = await ownOrZippedJson(file, PROTON_PASS_JSON, options);
  const vaults = valueAt(inner.json, 'vaults');
  const entries = Object.values(isRecord(vaults) ? vaults : {}).flatMap((vault) =>
    listAt(vault, 'items').flatMap((item) => entriesOf(item, textAt(vault, 'name'))),
  );
  return { ...readFields(entries), inner };
}

/** The codes of an item; what they share is found once. */
function entriesOf(item: unknown, vaultName: string): (() => UriEntry)[] {
  const data = valueAt(item, 'data');
  const content = valueAt(data, 'content');
  const extras = [...listAt(data, 'extraFields'), ...sectionFields(content)].map((field) => ({
    uri: textAt(valueAt(field, 'data'), 'totpUri'),
    name: textAt(field, 'fieldName'),
  }));
  const own = { uri: textAt(content, 'totpUri'), name: '' };
  return entriesOfItem(frameOf(item, vaultName), [own, ...extras]);
}

/** Items of a person's own kind, and identities, keep their fields in sections. */
function sectionFields(content: unknown): readonly unknown[] {
  const sections = [...listAt(content, 'sections'), ...listAt(content, 'extraSections')];
  return sections.flatMap((section) => listAt(section, 'sectionFields'));
}

function frameOf(item: unknown, vaultName: string) {
  const data = valueAt(item, 'data');
  const metadata = valueAt(data, 'metadata');
  const content = valueAt(data, 'content');
  return {
    issuer: textAt(metadata, 'name'),
    label: textAt(content, 'itemUsername') || textAt(content, 'itemEmail') || textAt(content, 'username'),
    note: textAt(metadata, 'note'),
    favorite: flagAt(item, 'pinned'),
    trashed: valueAt(item, 'state') === TRASHED,
    tags: [vaultName],
    sites: hostsOf(textsAt(content, 'urls')),
  };
}
