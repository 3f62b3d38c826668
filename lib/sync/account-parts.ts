import { fromBase64, toBase64 } from '../stored/base64';
import type { RememberedField, VaultAccount } from '../vault/format/vault-account';

// An account taken apart for bringing together, and put together again. Each part has a version of its own.

/** Between the name of a list and what stands in it. No name of a field has it. */
const OF = '\u0000';

/** The parts of an account that have versions of their own, by name. A list has one for each of its entries. */
export type Parts = Map<string, unknown>;

const KEY_FIELDS = ['kind', 'secret', 'algorithm', 'digits', 'period', 'pin'] as const;
type KeyField = (typeof KEY_FIELDS)[number];

/** What is not a part, because it has rules of its own. */
const APART: ReadonlySet<string> = new Set([
  ...KEY_FIELDS,
  'id',
  'counter',
  'updatedAt',
  'deletedAt',
  'tags',
  'sites',
  'fields',
]);

/** Parts that change for whole lists at once, by moving others or by a picture for an issuer: no sign that an account is wanted. */
const BESIDES: ReadonlySet<string> = new Set(['position', 'picture']);

/** Whether a change of a part says that somebody wants the account. */
export function isEdit(name: string): boolean {
  return !BESIDES.has(name);
}

/** What its codes are made of, as JSON can hold it. */
export function keyOf({
  kind,
  secret,
  algorithm,
  digits,
  period,
  pin,
}: VaultAccount): Record<string, unknown> {
  return { kind, secret: toBase64(secret), algorithm, digits, period, ...(pin !== undefined && { pin }) };
}

/** Everything else of an account, part by part. Entries of lists have their place there for a value. */
export function partsOf(account: VaultAccount): Parts {
  const parts: Parts = new Map(
    Object.entries(account).filter(([name, value]) => !APART.has(name) && value !== undefined),
  );
  for (const list of ['tags', 'sites'] as const) {
    account[list].forEach((entry, i) => {
      if (!parts.has(list + OF + entry)) parts.set(list + OF + entry, i);
    });
  }
  for (const field of account.fields ?? []) parts.set(`fields${OF}${field.site}`, field);
  return parts;
}

/** Whether only the place in a list differs, which is no change: lists are sets. */
export function isListEntry(name: string): boolean {
  return name.startsWith(`tags${OF}`) || name.startsWith(`sites${OF}`);
}

/** What `partsOf` and `keyOf` took apart. */
export interface Pieces {
  id: string;
  key: Readonly<Record<string, unknown>>;
  counter: number;
  updatedAt: number;
  deletedAt?: number;
  parts: Parts;
}

/** The account of these pieces. Throws Refusal `vault-damaged` when the secret is no base64. */
export function accountOf({ key, parts, ...rest }: Pieces): VaultAccount {
  const plain = [...parts].filter(([name]) => !name.includes(OF));
  const fields = entriesOf(parts, 'fields').map(([, field]) => field as RememberedField);
  const { secret, ...others } = key as Record<KeyField, unknown>;
  return {
    ...Object.fromEntries(plain),
    ...others,
    ...rest,
    secret: fromBase64(String(secret)),
    tags: listOf(parts, 'tags'),
    sites: listOf(parts, 'sites'),
    ...(fields.length > 0 && { fields }),
  } as unknown as VaultAccount;
}

function listOf(parts: Parts, list: string): string[] {
  const places = entriesOf(parts, list);
  return places.sort(([a, i], [b, k]) => Number(i) - Number(k) || (a < b ? -1 : 1)).map(([entry]) => entry);
}

function entriesOf(parts: Parts, list: string): [string, unknown][] {
  const start = list + OF;
  return [...parts]
    .filter(([name]) => name.startsWith(start))
    .map(([name, value]): [string, unknown] => [name.slice(start.length), value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
