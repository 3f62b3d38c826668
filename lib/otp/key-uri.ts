import { Refusal } from '../refusal';
import { ACCOUNT_DEFAULTS, type OtpAccount, type OtpKind } from './account';
import { decodeBase32 } from './base32';
import { parseCodeParameters } from './code-parameters';
import { FIXED_PARAMETERS } from './fixed-parameters';
import { formatNames, parseNames } from './key-uri-names';
import { type KeyUriParts, splitKeyUri } from './key-uri-parts';
import { formatPin, parsePin } from './key-uri-pin';
import { formatSecret, parseSecret, parseSteamSecret } from './key-uri-secret';
import { printable } from './printable';

const MAX_TEXT = 8_192;
const MAX_NAME = 4_096;

type Names = Pick<OtpAccount, 'issuer' | 'label'>;

/** "Steam", and "Steam (gabe)" as WinAuth calls it. */
const STEAM_NAME = /^steam(?: \(.*\))?$/i;

/**
 * privacyIDEA's parameters of an enrolment in two steps: its app adds bytes of its own to the secret, and the server waits for
 * them, so what this URI says alone never gives the codes.
 */
const TWO_STEP = ['2step', '2step_salt', '2step_output', '2step_difficulty'];

const KINDS: ReadonlyMap<string, OtpKind> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  ['yaotp', 'yandex'],
  ['motp', 'motp'],
]);

/**
 * Reads a key URI as it occurs in the wild: `otpauth://` of any kind, `steam://SECRET`, `motp://`. Names lose what cannot
 * be seen. Text of more than 8,192 characters is refused unread. Throws Refusal 'not-a-key-uri', 'bad-secret',
 * 'bad-algorithm', 'bad-digits', 'bad-period', 'bad-counter' or 'two-step-key'.
 */
export function parseKeyUri(text: string): OtpAccount {
  const uri = boundedText(text);
  const steam = /^steam:\/\/(.*)$/i.exec(uri)?.[1];
  if (steam !== undefined) return { ...blankAccount('steam'), secret: parseSteamSecret(steam) };
  return accountOf(splitKeyUri(uri));
}

/** As `parseKeyUri`, or a base32 secret alone: then a TOTP account without names. */
export function parseSecretOrKeyUri(text: string): OtpAccount {
  const given = boundedText(text);
  if (given.includes('://')) return parseKeyUri(given);
  return { ...blankAccount('totp'), secret: decodeBase32(given) };
}

/** The key URI that `parseKeyUri` reads back; notes, tags and sites have no place in one. */
export function formatKeyUri(account: OtpAccount): string {
  const names = formatNames(account);
  const query = parametersOf(account).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const type = account.kind === 'yandex' ? 'yaotp' : account.kind;
  const start = account.kind === 'motp' ? 'motp://' : `otpauth://${type}/`;
  return `${start}${names}?${query.join('&')}`;
}

function boundedText(text: string): string {
  if (text.length > MAX_TEXT) throw new Refusal('not-a-key-uri');
  return printable(text);
}

function blankAccount(kind: OtpKind): OtpAccount {
  return {
    ...ACCOUNT_DEFAULTS,
    ...FIXED_PARAMETERS[kind],
    kind,
    secret: new Uint8Array(),
    tags: [],
    sites: [],
  };
}

function accountOf({ type, rawLabel, parameters }: KeyUriParts): OtpAccount {
  const names = parseNames(rawLabel, parameters.get('issuer') ?? '');
  if (names.issuer.length > MAX_NAME || names.label.length > MAX_NAME) throw new Refusal('not-a-key-uri');
  if (TWO_STEP.some((name) => parameters.has(name))) throw new Refusal('two-step-key');
  const kind = kindOf(type, names, parameters);
  return {
    ...blankAccount(kind),
    ...names,
    secret: parseSecret(kind, parameters.get('secret') ?? ''),
    ...(FIXED_PARAMETERS[kind] ? parsePin(parameters) : parseCodeParameters(kind, parameters)),
  };
}

/** Throws Refusal 'not-a-key-uri' for a type that nobody writes. */
function kindOf(type: string, names: Names, parameters: KeyUriParts['parameters']): OtpKind {
  const kind = KINDS.get(type);
  if (kind === undefined) throw new Refusal('not-a-key-uri');
  return kind === 'totp' && saysSteam(names, parameters) ? 'steam' : kind;
}

/** Steam has no six-digit codes: its own setup URI says `totp` and no digits, WinAuth's five and perhaps no issuer. */
function saysSteam({ issuer, label }: Names, parameters: KeyUriParts['parameters']): boolean {
  if (parameters.get('encoder')?.toLowerCase() === 'steam' || parameters.has('steam')) return true;
  const digits = parameters.get('digits') ?? '';
  if (digits === '5') return parameters.has('deviceid') || STEAM_NAME.test(issuer || label);
  return issuer === 'Steam' && digits === '';
}

function parametersOf(account: OtpAccount): [name: string, value: string][] {
  const { kind, issuer, secret, algorithm, digits, period, counter, pin } = account;
  const parameters: [string, string][] = [['secret', formatSecret(kind, secret)]];
  if (issuer) parameters.push(['issuer', issuer.toWellFormed()]);
  if (FIXED_PARAMETERS[kind]) return pin ? [...parameters, ['pin', formatPin(pin)]] : parameters;
  parameters.push(['algorithm', algorithm], ['digits', `${digits}`]);
  parameters.push(kind === 'hotp' ? ['counter', `${counter}`] : ['period', `${period}`]);
  return parameters;
}
