import type { SpelledEntry } from '../entry/entry';
import type { FieldRole } from '../field-names/field-roles';
import type { PlacedRecord } from './record';
import { saidNear } from './record-facts';

/** How a record says that its codes are made. */
export type CodeParameters = Pick<SpelledEntry, 'kind' | 'algorithm' | 'digits' | 'period' | 'counter'>;

/** What a field must look like to say how codes are made, and not the length or the hash of something else. */
const LOOKS: readonly (readonly [FieldRole, RegExp])[] = [
  ['algorithm', /sha|md5|gost|^\d$/i],
  ['digits', /^\s*\d{1,2}\s*$/],
  ['period', /^\s*\d{1,6}\s*$/],
  ['counter', /^\s*-?\d+\s*$/],
];

/** What names of kinds have in common, in any spelling: "OTP_TOTP", "hotp", "SteamTotp". */
const KINDS = [
  [/hotp|counter.?based|^event/i, 'hotp'],
  [/steam/i, 'steam'],
  [/yaotp|yandex/i, 'yandex'],
  [/motp|mobile.?otp/i, 'motp'],
  [/otp|time.?based/i, 'totp'],
] as const;

/** What is said of the codes of a key; `counter` and no period say HOTP where nothing else does. */
export function codeParametersOf(placed: PlacedRecord): CodeParameters {
  const [algorithm, digits, period, counter] = LOOKS.map(([role, looks]) =>
    saidNear(placed, role).find((value) => looks.test(value)),
  );
  const kind = saidNear(placed, 'kind').flatMap(
    (said) => KINDS.find(([looks]) => looks.test(said))?.[1] ?? [],
  )[0];
  const counts = period === undefined && /[1-9]/.test(counter ?? '');
  return { kind: kind ?? (counts ? 'hotp' : 'totp'), algorithm, digits, period, counter };
}

/** Whether a record says anything that only one-time codes have: then a key in it is one of theirs. */
export function speaksOfCodes(placed: PlacedRecord): boolean {
  const { algorithm, digits, period } = codeParametersOf(placed);
  const isKind = saidNear(placed, 'kind').some((said) => KINDS.some(([looks]) => looks.test(said)));
  return isKind || algorithm !== undefined || digits !== undefined || period !== undefined;
}
