import fc from 'fast-check';
import { encodeBase32 } from '../../../../lib/otp/base32';
import { CALLED } from './called';
import { type Decoy, decoy } from './decoys';

/** One thing of a made file: whose it is, its key, how that is written, and what stands beside it that is no key. */
export interface Thing {
  title: string;
  user: string;
  site: string;
  note: string;
  key: Uint8Array;
  /** The key as the file writes it: bare, in groups, or in a key URI. */
  written: string;
  /** The same with a letter that base32 has not: what must be rejected by name. Undefined for a whole one. */
  broken: string | undefined;
  isUri: boolean;
  digits: number;
  period: number;
  /** What its field is called. */
  called: string;
  decoys: Decoy[];
}

const TITLES = [
  ...['Kettle', 'Harbor', 'Plume Works', 'Zürich Öl', 'Lantern & Co', '馬 Mail', 'Grand Hôtel', 'ENABLED'],
  ...["Quill's Notes", 'Key & Lock', 'Ångström', 'secret santa', 'Почта', '7 Bridges', 'a.b-c_d', 'TOTP'],
];

const key = fc
  .constantFrom(10, 16, 20, 20, 20, 32, 64)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
  .filter((bytes) => /[2-7]/.test(encodeBase32(bytes)) && new Set(bytes).size > 6);

const style = fc.constantFrom(
  ...['upper', 'lower', 'groups', 'lower groups', 'dashes', 'padded', 'uri', 'uri', 'long uri'],
);

const thing = fc
  .record({
    title: fc.constantFrom(...TITLES),
    user: fc.constantFrom('nora', 'nora@kettle.example', 'n.quill', 'nora2', 'нора'),
    note: fc.constantFrom('', '', 'a note', 'two\nlines, one; more', 'says "hello"', 'KEY'),
    key,
    style,
    isBroken: fc.constantFrom(...Array<boolean>(11).fill(false), true),
    digits: fc.constantFrom(6, 6, 8),
    period: fc.constantFrom(30, 30, 60),
    called: fc.constantFrom(...CALLED),
    decoys: fc.uniqueArray(decoy, { maxLength: 3, selector: ({ name }) => name }),
  })
  .map(thingOf);

interface Drawn extends Omit<Thing, 'written' | 'broken' | 'isUri' | 'site'> {
  style: string;
  isBroken: boolean;
}

function thingOf({ style, isBroken, ...drawn }: Drawn): Thing {
  const isUri = style.endsWith('uri');
  const letters = encodeBase32(drawn.key);
  const write = (secret: string) =>
    isUri ? uriOf(drawn, secret, style === 'long uri') : spelled(secret, style);
  const written = write(letters);
  // Zero and one are what people type for O and I.
  const broken = isBroken ? write(`${letters.slice(0, 5)}1${letters.slice(6)}`) : undefined;
  const note = drawn.note === 'KEY' ? `the key is ${broken ?? written}` : drawn.note;
  return { ...drawn, written, broken, isUri, note, site: 'https://login.kettle.example/' };
}

type Named = Pick<Drawn, 'title' | 'user' | 'digits' | 'period'>;

function uriOf({ title, user, digits, period }: Named, secret: string, isLong: boolean): string {
  const shape = `secret=${secret}&digits=${digits}&period=${period}`;
  const name = encodeURIComponent(title);
  return isLong
    ? `otpauth://totp/${name}:${encodeURIComponent(user)}?issuer=${name}&algorithm=SHA1&${shape}`
    : `otpauth://totp/${name}:${encodeURIComponent(user)}?${shape}&issuer=${name}`;
}

function spelled(secret: string, style: string): string {
  if (style === 'lower') return secret.toLowerCase();
  if (style === 'padded') return secret.padEnd(Math.ceil(secret.length / 8) * 8, '=');
  if (style === 'dashes') return secret.replace(/(.{4})(?=.)/g, '$1-');
  if (!style.endsWith('groups')) return secret;
  const groups = secret.replace(/(.{4})(?=.)/g, '$1 ');
  return style.startsWith('lower') ? groups.toLowerCase() : groups;
}

/** Things with different titles and keys, so that each can be told in what was read. */
export const things = fc
  .array(thing, { minLength: 1, maxLength: 8 })
  .map((drawn) => drawn.map((one, index) => renamed(one, index)))
  .filter((all) => new Set(all.map((one) => encodeBase32(one.key))).size === all.length);

/** The same title in names and URI, and no two alike. */
function renamed(one: Thing, index: number): Thing {
  const title = `${one.title} ${'ABCDEFGH'[index]}`;
  const swap = (text: string) =>
    one.isUri ? text.replaceAll(encodeURIComponent(one.title), encodeURIComponent(title)) : text;
  const { broken } = one;
  return {
    ...one,
    title,
    written: swap(one.written),
    broken: broken === undefined ? undefined : swap(broken),
    note: swap(one.note),
  };
}
