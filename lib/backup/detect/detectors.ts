import { findBareKey, looksLikeKey } from '../../otp/bare-key';
import { findVendor, type Vendor } from '../../otp/vendor-code';
import { hasKeys, isRecord, listAt, textAt, valueAt } from '../encoding/json-values';
import { isOpenPgp } from '../encoding/openpgp';
import { dialectOf, isTable } from '../encoding/table-dialect';
import { type FileUnderTest, startsWith } from '../entry/file-under-test';
import { beginsKeyUris, isGoogleList } from '../entry/key-uri-lines';
import { holdsKeyUri } from '../field-names/key-uri-find';

/** Whether a file is of a format, from what every file of it has and no other does. */
export type Detector = (file: FileUnderTest) => boolean;

/** An object with all of `keys`. */
export function withKeys(...keys: readonly string[]): Detector {
  return ({ json }) => hasKeys(json, ...keys);
}

/** An object with an array at `list`, in which some object has `key`. */
export function withListOf(list: string, key: string): Detector {
  return ({ json }) => listAt(json, list).some((entry) => hasKeys(entry, key));
}

/** An array in which some object has all of `keys`. */
export function listOf(...keys: readonly string[]): Detector {
  return ({ json }) => Array.isArray(json) && json.some((entry) => hasKeys(entry, ...keys));
}

/** An object whose text at `key` begins with `start`. */
export function withText(key: string, start: string): Detector {
  return ({ json }) => textAt(json, key).startsWith(start);
}

/** A zip with a file whose name fits. */
export function zipWith(name: RegExp): Detector {
  return ({ zipNames }) => zipNames.some((candidate) => name.test(candidate));
}

/** A file that begins with these bytes, or these ASCII characters. */
export function beginningWith(magic: readonly number[] | string): Detector {
  return ({ bytes }) => startsWith(bytes, magic);
}

/** A text that fits `pattern`. */
export function textLike(pattern: RegExp): Detector {
  return ({ text }) => text !== undefined && pattern.test(text);
}

/** How an Android preferences file begins. */
const PREFERENCES = /^(?:<\?xml[^>]*>\s*)?<map[\s>]/;
const PREFERENCE_NAMES = /<string name="([^"]{1,200})"/g;

/** A message in OpenPGP's own bytes. */
export function isPgpMessage({ bytes, text }: FileUnderTest): boolean {
  return text === undefined && isOpenPgp(bytes);
}

/** A web page with no key in it that could be read as it is. */
export function isPageWithoutKeys({ text = '' }: FileUnderTest): boolean {
  return /^<(?:!doctype html|html)[\s>]/i.test(text) && !holdsKeyUri(text);
}

/** An Android preferences file with a string whose name fits. */
export function preferencesWith(name: RegExp): Detector {
  return ({ text = '' }) =>
    PREFERENCES.test(text) && [...text.matchAll(PREFERENCE_NAMES)].some(([, found = '']) => name.test(found));
}

/** Characters; no table's header is longer. */
const MAX_HEADER = 10_000;

/** A text whose first line, as the header of a table, has all of `names`, in any case. */
export function tableWith(...names: readonly string[]): Detector {
  return ({ text }) => {
    const { body } = dialectOf(text?.slice(0, MAX_HEADER) ?? '');
    const cells = (body.split(/[\r\n]/, 1)[0] ?? '').toLowerCase().split(/[,;\t|]/);
    const header = new Set(cells.map((cell) => cell.trim().replace(/^"|"$/g, '')));
    return names.every((name) => header.has(name));
  };
}

/** Items of Bitwarden Authenticator hold a one-time code and neither address nor password. */
export function isBitwardenAuthenticator({ json }: FileUnderTest): boolean {
  const logins = listAt(json, 'items').map((item) => valueAt(item, 'login'));
  const isBare = (login: unknown) => hasKeys(login, 'totp') && !hasAnyKey(login, 'uris', 'password');
  return valueAt(json, 'encrypted') === false && logins.length > 0 && logins.every(isBare);
}

/** What Authenticator-Extension keeps its records under: an MD5, or a UUID. */
const RECORD_ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Its records are the properties of one object, under ids of their own. */
export function isAuthenticatorExtension({ json }: FileUnderTest): boolean {
  return Object.entries(isRecord(json) ? json : {}).some(
    ([id, record]) =>
      hasKeys(record, 'keyId', 'data') ||
      (hasKeys(record, 'secret') && (RECORD_ID.test(id) || hasAnyKey(record, 'hash', 'dataType'))),
  );
}

/** One property, whose name is itself a list in JSON. */
export function isPlainTotpAuthenticator({ json }: FileUnderTest): boolean {
  const [name = '', ...others] = Object.keys(isRecord(json) ? json : {});
  return others.length === 0 && /^\[\{.*"base":/s.test(name);
}

/** Vaults by their ids, each with its items. */
export function isProtonPass({ json }: FileUnderTest): boolean {
  const vaults = valueAt(json, 'vaults');
  return isRecord(vaults) && Object.values(vaults).some((vault) => hasKeys(vault, 'items'));
}

/** Items of Bitwarden's, in its template, from its command line, or from its export. */
export function isBitwardenItems({ json }: FileUnderTest): boolean {
  const items = Array.isArray(json) ? json : listAt(json, 'items');
  return items.some((item) => hasKeys(valueAt(item, 'login'), 'totp') && hasKeys(item, 'name', 'type'));
}

/** JSON of an unknown program. */
export function isJson({ json }: FileUnderTest): boolean {
  return json !== undefined;
}

/** FIDO's items, in accounts or bare. */
export function isCxf({ json }: FileUnderTest): boolean {
  const inAccounts = listAt(json, 'accounts').flatMap((account) => listAt(account, 'items'));
  return [...inAccounts, ...listAt(json, 'items')].some((item) =>
    Array.isArray(valueAt(item, 'credentials')),
  );
}

/** One account of Steam's, or several by their ids. */
export function isSteamFile({ json }: FileUnderTest): boolean {
  const accounts = valueAt(json, 'accounts');
  const records = isRecord(accounts) ? Object.values(accounts) : [json];
  return records.some((record) => hasKeys(record, 'shared_secret'));
}

/** Says of Steam Desktop Authenticator's files how each is encrypted, and holds no account itself. */
export function isSteamManifest({ json }: Pick<FileUnderTest, 'json'>): boolean {
  return listAt(json, 'entries').some((entry) => hasKeys(entry, 'filename', 'encryption_iv'));
}

/** Such a file, with the manifest beside it. */
export function isSealedSteamFile(file: FileUnderTest): boolean {
  return isSteamManifest({ json: file.manifest }) && isAesInBase64(file);
}

/** Key URIs with Ente Auth's own parameter. */
export function isEnteText({ text }: FileUnderTest): boolean {
  return text !== undefined && /[?&]codeDisplay=/.test(text) && beginsKeyUris(text);
}

/** Key URIs, with or without parts of Google's transfer among them, in a text that is no table. */
export function isKeyUriList({ text = '' }: FileUnderTest): boolean {
  return holdsKeyUri(text) && !isTable(text);
}

/** Parts of Google's transfer alone. */
export function isGoogleTransfer({ text }: FileUnderTest): boolean {
  return text !== undefined && isGoogleList(text);
}

/** Passwords or codes of Psono, in folders or not: each entry says its type, and its names begin with that. */
export function isPsono({ json }: FileUnderTest): boolean {
  return hasKeys(json, 'folders') || hasKeys(json, 'items') ? someItem(json, isPsonoItem) : false;
}

function isPsonoItem(item: unknown): boolean {
  return hasKeys(item, 'type', `${textAt(item, 'type')}_title`);
}

/** Recursion is as deep as `parseJson` allows. */
function someItem(folder: unknown, fits: (item: unknown) => boolean): boolean {
  return (
    listAt(folder, 'items').some(fits) || listAt(folder, 'folders').some((inner) => someItem(inner, fits))
  );
}

/** Keeper's own names of fields, or of what a record holds. */
export function isKeeper({ json }: FileUnderTest): boolean {
  const names = ['custom_fields', 'login_url', '$type'];
  return listAt(json, 'records').some((record) => hasKeys(record, 'title') && hasAnyKey(record, ...names));
}

/** A database of cards, after perhaps an XML declaration. */
export function isSafeInCloudXml({ text = '' }: FileUnderTest): boolean {
  return /^(?:<\?xml[^>]*>\s*)?<database[\s>]/.test(text) && /<card[\s>]/.test(text);
}

/** The first rows of a table are enough to know it. */
const SEEN_ROWS = 20;
/** What Enpass calls the fields of a login. */
const ENPASS_LABEL = /^(?:\*.+|username|password|e-mail|email|website|url|one-time code|totp)$/i;

/** Titles, each with pairs of a label and a value: with the first row of version 5, or without one. */
export function isEnpassTable({ text = '' }: FileUnderTest): boolean {
  const rows = text.slice(0, MAX_HEADER).split(/[\r\n]+/, SEEN_ROWS);
  if (/^"?title"?,"?field"?,"?value"?/i.test(rows[0] ?? '')) return true;
  return rows.some((row) => {
    const isQuoted = row.startsWith('"');
    const [first = '', ...cells] = isQuoted ? row.replace(/^"|"$/g, '').split('","') : row.split(',');
    const labels = cells.filter((cell, index) => index % 2 === 0 && ENPASS_LABEL.test(cell));
    const values = [first, ...cells.filter((_, index) => index % 2 === 1)];
    // Without quotes a row of any table could look so, but for the star.
    const isSure = isQuoted || labels.some((label) => label.startsWith('*'));
    const isSeveral = new Set(labels.map((label) => label.toLowerCase())).size >= 2;
    return isSure && isSeveral && !values.some((value) => HEADER_WORD.test(value));
  });
}

/** Where a value of Enpass would stand, these show that the row is a header. */
const HEADER_WORD = /^(?:title|name|url|username|password|notes?|login|otpauth|folder|group)$/i;

/** Apple's six columns, of which 1Password's table has five and others of its own. */
export function isApplePasswords(file: FileUnderTest): boolean {
  const isLike = tableWith('title', 'url', 'username', 'password', 'notes', 'otpauth')(file);
  return isLike && !tableWith('archived')(file) && !tableWith('favorite')(file);
}

/** The strings of KeePass's own codes as columns; a base32 secret alone is what other programs have, too. */
export function isKeepassTable(file: FileUnderTest): boolean {
  return KEEPASS_COLUMNS.some((name) => tableWith(name)(file));
}

const KEEPASS_COLUMNS = [
  ...['secret', 'secret-hex', 'secret-base32', 'secret-base64'].map((name) => `hmacotp-${name}`),
  ...['secret', 'secret-hex', 'secret-base64', 'length', 'period', 'algorithm'].map(
    (name) => `timeotp-${name}`,
  ),
  'totp seed',
];

/** A declaration, a remark, or an element; what else may stand in angle brackets is text. */
const XML_START = /^<(?:\?xml\b|!--|!DOCTYPE\s|[a-z_][\w.:-]{0,100}(?:\s[^<>]{0,5000})?\/?>)/i;

/** XML of an unknown program; a web page is text. */
export function isXml({ text = '' }: FileUnderTest): boolean {
  return XML_START.test(text) && !/^<html[\s>]/i.test(text);
}

/** A QR code's text that only a vendor's own app can read. */
export function vendorCode(vendor: Vendor): Detector {
  return ({ text }) => text !== undefined && findVendor(text) === vendor;
}

/** A table of an unknown program. */
export function isUnknownTable({ text }: FileUnderTest): boolean {
  return text !== undefined && isTable(text);
}

/** One key and nothing else. */
export function isBareKey({ text = '' }: FileUnderTest): boolean {
  return findBareKey(text) !== undefined;
}

/** Any other text. */
export function isText({ text }: FileUnderTest): boolean {
  return text !== undefined && text !== '';
}

/** Whole blocks of AES in one run of base64, on one line or on lines of one length: no prose, and no keys. */
export function isAesInBase64({ text = '' }: FileUnderTest): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const [first = ''] = lines;
  const isEven = lines.slice(0, -1).every(({ length }) => length === first.length);
  const base64 = lines.join('').replace(/={1,2}$/, '');
  const bytes = Math.floor((base64.length * 3) / 4);
  const isBlocks = base64.length % 4 !== 1 && bytes >= 32 && bytes % 16 === 0;
  const isMixed = [/[A-Z]/, /[a-z]/, /[0-9+/]/].every((some) => some.test(base64));
  // Keys of both cases below each other are mixed, too.
  const areKeys = lines.every(looksLikeKey);
  return isEven && isBlocks && isMixed && !areKeys && /^[A-Za-z0-9+/]+$/.test(base64);
}

/** andOTP's encrypted backup has no mark at all: anything long enough that is neither text nor known to be else. */
export function isUnmarkedBinary({ bytes, text }: FileUnderTest): boolean {
  const shortest = 12 + 16 + '[{}]'.length;
  return (
    text === undefined && bytes.length >= shortest && !OTHER_MAGICS.some((magic) => startsWith(bytes, magic))
  );
}

/** Zip, PNG, JPEG, GIF, RIFF, PDF, gzip, 7z, ELF. */
const OTHER_MAGICS = [
  'PK',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  '%PDF',
  '\x1f\x8b',
  '7z\xbc\xaf',
  '\x7fELF',
];

function hasAnyKey(value: unknown, ...keys: readonly string[]): boolean {
  return keys.some((key) => hasKeys(value, key));
}
