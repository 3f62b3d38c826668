import type { EntryFields } from './entry';
import { keepassOtp } from './keepass-otp';
import type { Probe } from './probe';
import { type Reading, readFields } from './reading';
import { hostsOf } from './site-hosts';
import { parseXml, type XmlElement } from './xml';

interface Place {
  /** Names of the groups around an entry, the database's own left out. */
  path: readonly string[];
  trashed: boolean;
}

/**
 * Reads KeePass's XML: one-time codes as KeePass itself and its plugins write them. Former states of an entry
 * (`History`) are passed over; what lies in the recycle bin is marked as trashed. Throws Refusal.
 */
export function readKeepassXml({ text = '' }: Probe): Reading {
  return readKeepassTree(parseXml(text));
}

/** As `readKeepassXml`, of XML that was read before. */
export function readKeepassTree(file: XmlElement): Reading {
  const bin = textOf(childOf(file, 'Meta'), 'RecycleBinUUID');
  const groups = childrenOf(childOf(file, 'Root'), 'Group');
  return readFields(groups.flatMap((group) => entriesOf(group, bin, { path: [], trashed: false })));
}

/** Recursion is as deep as `parseXml` allows. */
function entriesOf(group: XmlElement, bin: string, place: Place): (() => EntryFields | undefined)[] {
  const entries = childrenOf(group, 'Entry').map((entry) => () => fieldsOf(entry, place));
  const inner = childrenOf(group, 'Group').flatMap((child) => {
    const trashed = place.trashed || (bin !== '' && textOf(child, 'UUID') === bin);
    return entriesOf(child, bin, { path: [...place.path, textOf(child, 'Name')], trashed });
  });
  return [...entries, ...inner];
}

function fieldsOf(entry: XmlElement, { path, trashed }: Place): EntryFields | undefined {
  const strings = new Map(
    childrenOf(entry, 'String').map((pair) => [textOf(pair, 'Key'), textOf(pair, 'Value')] as const),
  );
  const otp = keepassOtp(strings);
  if (!otp) return undefined;
  return {
    ...otp,
    issuer: strings.get('Title') ?? '',
    label: strings.get('UserName') ?? '',
    note: strings.get('Notes') ?? '',
    tags: [path.join('/'), ...textOf(entry, 'Tags').split(/[;,]/)],
    trashed,
    sites: hostsOf([strings.get('URL') ?? '']),
  };
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
