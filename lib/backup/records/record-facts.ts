import type { EntryFields } from '../entry/entry';
import { hostsOf } from '../entry/site-hosts';
import { type FieldRole, fieldRole, type RankedRole } from '../field-names/field-roles';
import { fieldWords } from '../field-names/field-words';
import { holdsKeyUri } from '../field-names/key-uri-find';
import { isBareSecretName } from '../field-names/secret-names';
import type { FileRecord, NamedValue, PlacedRecord } from './record';

/** What stands beside a key: whose it is, and where and how it is kept. */
export type Facts = Pick<
  EntryFields,
  'issuer' | 'label' | 'note' | 'favorite' | 'trashed' | 'tags' | 'sites'
>;

/** A record with more parts is a list of things that are not said of each other. */
const MAX_PARTS = 20;
/** Values of a record that are looked at; a table has 200 columns at most. */
const MAX_VALUES = 300;
/** Words that sort what a program keeps, not what a person does. */
const KINDS_OF_ITEM =
  /^(?:logins?|passwords?|items?|\d+|secure notes?|otp|totp|none|null|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const NO = /^(?:0|false|no|null|none|)$/i;
const YES = /^(?:1|true|yes)$/i;

type Said = ReadonlyMap<FieldRole, readonly string[]>;

/** What each record says itself, found once: ten thousand keys may stand around one. */
const known = new WeakMap<FileRecord, Said>();

/** What a record itself says in a role, best name first. */
function saidBy(record: FileRecord, role: FieldRole): readonly string[] {
  const said = known.get(record) ?? readSaid(record);
  known.set(record, said);
  return said.get(role) ?? [];
}

function readSaid(record: FileRecord): Said {
  const found = record.values.slice(0, MAX_VALUES).flatMap((named) => {
    const { role, rank } = roleOf(named);
    // White space at the ends of a note is the person's.
    const value = role === 'note' ? named.value : named.value.trim();
    return role === 'unknown' || value === '' ? [] : [{ role, rank, value }];
  });
  const said = new Map<FieldRole, string[]>();
  for (const { role, value } of found.sort((a, b) => a.rank - b.rank))
    said.set(role, [...(said.get(role) ?? []), value]);
  return said;
}

/** The first of a value's names that says something. */
export function roleOf({ names }: NamedValue): RankedRole {
  const roles = names.map(fieldRole);
  return (
    roles.find(({ role }) => role !== 'unknown' && role !== 'other') ??
    roles[0] ?? { role: 'unknown', rank: 0 }
  );
}

/** What a record says in a role, or its parts, or those around it do, nearest first; [] for nothing. */
export function saidNear(placed: PlacedRecord, role: FieldRole): readonly string[] {
  for (let level: PlacedRecord | undefined = placed; level; level = nextAround(level)) {
    const { record } = level;
    const parts = record.children.length > MAX_PARTS ? [] : record.children.filter((part) => !part.isListed);
    const found = [record, ...parts].map((near) => saidBy(near, role)).find((said) => said.length > 0);
    if (found) return found;
  }
  return [];
}

/** The whole file is no part of an account: what is said around its list is said of the file. */
function nextAround({ record, around }: PlacedRecord): PlacedRecord | undefined {
  const isWholeFile = around !== undefined && around.around === undefined;
  const isAlone = (around?.record.children.length ?? 0) <= 1;
  return record.isListed && isWholeFile && !isAlone ? undefined : around;
}

/** What a key itself is called, and what it is called where nothing else has a name; '' for nothing. */
interface KeyName {
  called: string;
  lastName: string;
}

/** Whose account a key is, and what is kept with it. */
export function factsOf(placed: PlacedRecord, named: KeyName): Facts {
  const near = (role: FieldRole) => saidNear(placed, role);
  const sites = hostsOf(near('address').flatMap((address) => address.split(/[,\s]+/)));
  return {
    ...namesOf(placed, named),
    note: near('note')[0] ?? '',
    favorite: YES.test(near('favorite')[0] ?? ''),
    trashed: !NO.test(near('trashed')[0] ?? ''),
    tags: [...near('folder'), ...near('tags').flatMap((tags) => tags.split(/[;,]/))].filter(
      (tag) => !KINDS_OF_ITEM.test(tag.trim()),
    ),
    sites,
  };
}

type Names = Pick<Facts, 'issuer' | 'label'>;

function namesOf(placed: PlacedRecord, { called, lastName }: KeyName): Names {
  const [issuer, title, label] = (['issuer', 'title', 'label'] as const).map((role) =>
    readable(saidNear(placed, role)),
  );
  if (issuer) return { issuer, label: withoutPrefix(label || title || called || '', issuer) };
  if (title) return title === label ? { issuer: '', label } : splitName(title, label || '');
  const key = called || keyOf(placed) || lastName;
  if (key) return { issuer: key, label: label || '' };
  return label ? accountOnly(label, placed) : { issuer: '', label: '' };
}

/** An account without any title: its page is where it is. */
function accountOnly(label: string, placed: PlacedRecord): Names {
  const { issuer, label: account } = splitName(label, '');
  return account === ''
    ? { issuer: hostsOf(saidNear(placed, 'address'))[0] ?? '', label }
    : { issuer, label: account };
}

/** "Issuer: account" beside the issuer, or the issuer once more. */
function withoutPrefix(name: string, issuer: string): string {
  if (name === issuer) return '';
  return name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1).trim() : name;
}

/** A name is no key URI, and a description of pages is no name. */
function readable(names: readonly string[]): string {
  return names.find((name) => name.length <= 300 && !holdsKeyUri(name)) ?? '';
}

/** "Issuer: account", as key URIs write it; a web address is none. */
function splitName(name: string, label: string): Names {
  const [, issuer = '', account = ''] = /^([^:]{1,100}):(?!\/\/)\s*(\S[^:]*)$/.exec(name) ?? [];
  return label === '' && account !== '' && !/^\d+$/.test(account)
    ? { issuer: issuer.trim(), label: account.trim() }
    : { issuer: name, label };
}

/** What the records around call this one, where that is a name and no field, number or id. */
function keyOf(placed: PlacedRecord): string {
  for (
    let level: PlacedRecord | undefined = placed;
    level;
    level = level.record.isListed ? undefined : level.around
  ) {
    const { key } = level.record;
    const isName = hasLetters(key) && !/^[0-9a-f-]{16,}$/i.test(key) && key.length <= 100;
    if (isName && isFreeName(key)) return key;
  }
  return '';
}

const PARTS =
  /^(?:data|info|content|contents|details|params|parameters|settings|config|options|meta|metadata|overview|credentials?|secure contents|sections?|accounts?|entries|entry|items?|tokens?|records?|list|otp list|services|db|vaults?|logins?|extra|custom|custom fields|attributes|payload|result|results|body|root|response)$/i;

/** Whether a name says anything: it has two letters somewhere. */
export function hasLetters(name: string): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 2;
}

/** Whether a name is none of a part, or a field, of whatever a file holds. */
export function isFreeName(key: string): boolean {
  const isPart = PARTS.test(key.replace(/[_-]/g, ' ')) || isBareSecretName(fieldWords(key));
  return !isPart && fieldRole(key).role === 'unknown';
}
