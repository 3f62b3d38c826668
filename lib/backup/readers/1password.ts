import type { ReadOptions } from '../crypto/read-options';
import { listAt, textAt, textsAt, valueAt } from '../encoding/json-values';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { entriesOfItem } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';
import { ownOrZippedJson } from '../entry/zip-content';

const ONE_PASSWORD_DATA = /(?:^|\/)export\.data$/;

/** Reads 1Password's 1PUX, or the file of accounts that was in it: any field of an item that is a one-time password. Throws Refusal. */
export async function read1password(file: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const inner = await ownOrZippedJson(file, ONE_PASSWORD_DATA, options);
  const entries = listAt(inner.json, 'accounts').flatMap((account) =>
    listAt(account, 'vaults').flatMap((vault) => {
      const vaultName = textAt(valueAt(vault, 'attrs'), 'name');
      return listAt(vault, 'items').flatMap((item) => entriesOf(item, vaultName));
    }),
  );
  return { ...readFields(entries), inner };
}

function entriesOf(item: unknown, vaultName: string): (() => UriEntry)[] {
  const sections = listAt(valueAt(item, 'details'), 'sections');
  const codes = sections
    .flatMap((section) => listAt(section, 'fields'))
    .map((field) => ({ uri: textAt(valueAt(field, 'value'), 'totp'), name: textAt(field, 'title') }));
  return entriesOfItem(frameOf(item, vaultName), codes);
}

function frameOf(item: unknown, vaultName: string) {
  const overview = valueAt(item, 'overview');
  const urls = listAt(overview, 'urls').map((url) => textAt(url, 'url'));
  return {
    issuer: textAt(overview, 'title'),
    label: usernameOf(item),
    note: textAt(valueAt(item, 'details'), 'notesPlain'),
    favorite: Number(textAt(item, 'favIndex')) > 0,
    tags: [vaultName, ...textsAt(overview, 'tags')],
    sites: hostsOf([textAt(overview, 'url'), ...urls]),
  };
}

function usernameOf(item: unknown): string {
  const loginFields = listAt(valueAt(item, 'details'), 'loginFields');
  const username = loginFields.find((field) => valueAt(field, 'designation') === 'username');
  return textAt(username, 'value');
}
