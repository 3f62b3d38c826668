import { Refusal } from '../refusal';
import { formDecode, percentDecode } from './percent-decode';
import { printable } from './printable';

/** A key URI taken apart; nothing in it is judged yet. */
export interface KeyUriParts {
  /** `totp`, `hotp`, `steam`, `yaotp`, `motp`, or any other word that was written there; lower case. */
  type: string;
  /** As written, not decoded. */
  rawLabel: string;
  /** Decoded, printable values by lower-case name; the first of a name counts, as in Android's apps. */
  parameters: ReadonlyMap<string, string>;
}

const OTPAUTH = /^otpauth:\/\/([a-z]+)(?:\/(.*)|(\?.*))?$/i;
const MOTP = /^motp:\/\/(.*)$/i;

/** Takes apart `otpauth://TYPE/LABEL?QUERY` and `motp://LABEL?QUERY`. Throws Refusal 'not-a-key-uri'. */
export function splitKeyUri(uri: string): KeyUriParts {
  const { type, rest } = splitType(uri);
  const start = queryStart(rest);
  return {
    type: type.toLowerCase(),
    rawLabel: rest.slice(0, start),
    parameters: parseQuery(rest.slice(start + 1)),
  };
}

function splitType(uri: string): { type: string; rest: string } {
  const [, type, label, query] = OTPAUTH.exec(uri) ?? [];
  if (type !== undefined) return { type, rest: label ?? query ?? '' };
  const rest = MOTP.exec(uri)?.[1];
  if (rest === undefined) throw new Refusal('not-a-key-uri');
  return { type: 'motp', rest };
}

/** Some writers leave `?` and `#` bare in the label: the query starts at the last `?name=` up to the secret. */
function queryStart(rest: string): number {
  const secret = rest.toLowerCase().lastIndexOf('secret=');
  const starts = [...rest.matchAll(/\?(?=[a-z_]{1,32}=)/gi)].filter(({ index }) => index < secret);
  const start = starts.at(-1)?.index ?? rest.indexOf('?');
  return start < 0 ? rest.length : start;
}

function parseQuery(query: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const piece of queryPieces(query)) {
    const { name, value } = splitPiece(piece);
    if (!parameters.has(name)) parameters.set(name, printable(value));
  }
  return parameters;
}

/** Names that some writers leave without a value, as Ente Auth does: `&issuer&period=30`. `steam` never has one. */
const BARE_NAME = /^(?:issuer|algorithm|digits|period|counter|steam)$/i;

/** A bare `&` in a value (`issuer=AT&T`) leaves a piece without `=`, which belongs to the piece before. */
function queryPieces(query: string): string[] {
  const pieces: string[] = [];
  for (const piece of query.replace(/&amp;/gi, '&').split('&')) {
    const stands = piece.includes('=') || pieces.length === 0 || BARE_NAME.test(piece);
    if (stands) pieces.push(piece);
    else if (piece) pieces.push(`${pieces.pop()}&${piece}`);
  }
  return pieces;
}

function splitPiece(piece: string): { name: string; value: string } {
  const equals = piece.indexOf('=');
  if (equals < 0) return { name: piece.toLowerCase(), value: '' };
  const name = piece.slice(0, equals).trim().toLowerCase();
  const value = piece.slice(equals + 1);
  // A `+` is a space in names; what it is in a secret, the secret's alphabet decides.
  return { name, value: name === 'issuer' ? formDecode(value) : percentDecode(value) };
}
