import { parseXml, type XmlElement } from '../encoding/xml';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields, requireBearable } from '../entry/import-result';
import { keepassEntries } from '../entry/keepass-otp';
import { hostsOf } from '../entry/site-hosts';

interface Place {
  /** Names of the groups around an entry, the database's own left out. */
  path: readonly string[];
  trashed: boolean;
}

/**
 * Reads KeePass's XML: one-time codes as KeePass itself and its plugins write them. Former states of an entry are passed
 * over; what lies in the recycle bin is marked as trashed. Throws Refusal.
 */
export function readKeepassXml({ text = '' }: Pick<FileUnderTest, 'text'>): ImportResult {
  const file = parseXml(withoutHistory(text));
  const bin = textOf(childOf(file, 'Meta'), 'RecycleBinUUID');
  const groups = childrenOf(childOf(file, 'Root'), 'Group');
  const entries = groups.flatMap((group) => entriesIn(group, bin, { path: [], trashed: false }));
  requireBearable(entries);
  return readFields(entries.flatMap(([entry, place]) => entryFields(entry, place)));
}

const HISTORY = '<History>';
const HISTORY_END = '</History>';

/** Ten former states of each entry are usual, and several times as much to parse as the entries themselves. */
function withoutHistory(xml: string): string {
  const [before = '', ...parts] = xml.split(HISTORY);
  return parts.reduce((kept, part) => kept + afterHistory(part), before);
}

function afterHistory(part: string): string {
  const end = part.indexOf(HISTORY_END);
  return end < 0 ? HISTORY + part : part.slice(end + HISTORY_END.length);
}

/** Recursion is as deep as `parseXml` allows. */
function entriesIn(group: XmlElement, bin: string, place: Place): [XmlElement, Place][] {
  const entries = childrenOf(group, 'Entry').map((entry): [XmlElement, Place] => [entry, place]);
  const inner = childrenOf(group, 'Group').flatMap((child) => {
    const trashed = place.trashed || (bin !== '' && textOf(child, 'UUID') === bin);
    return entriesIn(child, bin, { path: [...place.path, textOf(child, 'Name')], trashed });
  });
  return [...entries, ...inner];
}

function entryFields(entry: XmlElement, { path, trashed }: Place): (() => EntryFields)[] {
  const strings = new Map(
    childrenOf(entry, 'String').map((pair) => [textOf(pair, 'Key'), textOf(pair, 'Value')] as const),
  );
  const frame = {
    issuer: strings.get('Title') ?? '',
    label: strings.get('UserName') ?? '',
    note: strings.get('Notes') ?? '',
    tags: [path.join('/'), ...textOf(entry, 'Tags').split(/[;,]/)],
    trashed,
    sites: hostsOf([strings.get('URL') ?? '']),
  };
  return keepassEntries(strings, frame);
}

function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

function textOf(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text ?? '';
}
