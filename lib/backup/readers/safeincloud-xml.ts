import { parseXml, type XmlElement } from '../encoding/xml';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields } from '../entry/import-result';
import { entriesOfItem } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';

/** Reads SafeInCloud's XML: fields of the type "one_time_password" on its cards. Templates are passed over. Throws Refusal. */
export function readSafeInCloudXml({ text = '' }: FileUnderTest): ImportResult {
  const database = parseXml(text);
  const labels = new Map(
    childrenOf(database, 'label').map((label) => [attribute(label, 'id'), attribute(label, 'name')]),
  );
  const cards = childrenOf(database, 'card').filter((card) => attribute(card, 'template') !== 'true');
  return readFields(cards.flatMap((card) => entriesOf(card, labels)));
}

function entriesOf(card: XmlElement, labels: ReadonlyMap<string, string>): (() => UriEntry)[] {
  const fields = childrenOf(card, 'field');
  const ofType = (...types: readonly string[]) =>
    fields.filter((field) => types.includes(attribute(field, 'type').toLowerCase()));
  const codes = ofType('one_time_password').map((field) => ({
    uri: field.text,
    name: attribute(field, 'name'),
  }));
  const frame = {
    issuer: attribute(card, 'title'),
    label: ofType('login', 'email').find(({ text }) => text.trim() !== '')?.text ?? '',
    note: [...ofType('notes'), ...childrenOf(card, 'notes')].map(({ text }) => text).join('\n'),
    favorite: attribute(card, 'star') === 'true',
    trashed: attribute(card, 'deleted') === 'true',
    tags: childrenOf(card, 'label_id').map(({ text }) => labels.get(text.trim()) ?? ''),
    sites: hostsOf(ofType('website', 'weblogin').map(({ text }) => text)),
  };
  return entriesOfItem(frame, codes);
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}
