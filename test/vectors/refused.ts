import type { RefusalCode } from '../../lib/refusal.ts';
import { account, PASSKEY, PASSPHRASE, RECOVERY } from './good.ts';
import {
  bytesFor,
  recoveryCodeFor,
  type SlotRecipe,
  sealVault,
  type VaultFile,
  type VaultRecipe,
  type Way,
} from './sealing.ts';

/** Why a file is refused, in the extension's words. */
export type Reason = Extract<
  RefusalCode,
  'unknown-format' | 'damaged-file' | 'vault-newer' | 'too-costly' | 'wrong-passphrase' | 'wrong-passkey'
>;

/** A file that is not opened. */
export interface RefusedVector {
  name: string;
  about: string;
  way: Way;
  reason: Reason;
  text: string;
}

type Change = (file: VaultFile) => unknown;
type Row = [name: string, about: string, reason: Reason, change: Change, by?: Way];

const SLOTS = [PASSPHRASE, RECOVERY, PASSKEY];
const ONE = { accounts: [account('a')], tombstones: [] };
const FEW_KIB = 2_048;

export async function refusedVectors(): Promise<RefusedVector[]> {
  return [...(await changedFiles()), ...(await otherTexts()), ...(await sealedWrong())];
}

/** The base64 with one bit of one byte turned over; -1 is the last byte. */
function flipped(base64: string, index: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const place = index < 0 ? bytes.length + index : index;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes.toString('base64');
}

function part<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`no part ${index}`);
  return found;
}

function kdfOf({ slots }: VaultFile) {
  const { kdf } = part(slots, 0);
  if (kdf === undefined) throw new Error('no passphrase');
  return kdf;
}

const WRONG_PRF: Way = { type: 'passkey', secret: bytesFor('another PRF', 32).toString('hex') };
const WRONG_CODE: Way = { type: 'recovery', secret: recoveryCodeFor('another recovery code') };

/** One file, changed in one place each. */
const CHANGES: Row[] = [
  [
    'wrong-passphrase',
    'Another passphrase',
    'wrong-passphrase',
    nothing,
    way('Correct horse battery staple'),
  ],
  ['no-passphrase', 'An empty passphrase', 'wrong-passphrase', nothing, way('')],
  ['wrong-code', 'Another recovery code', 'wrong-passphrase', nothing, WRONG_CODE],
  ['short-code', 'A recovery code without its end', 'wrong-passphrase', nothing, shortCode()],
  ['wrong-prf', 'Another answer of the PRF', 'wrong-passkey', nothing, WRONG_PRF],
  flip('contents-nonce', 'damaged-file', ({ contents }) => {
    contents.nonce = flipped(contents.nonce, 0);
  }),
  flip('contents-first', 'damaged-file', ({ contents }) => {
    contents.ciphertext = flipped(contents.ciphertext, 0);
  }),
  flip('contents-tag', 'damaged-file', ({ contents }) => {
    contents.ciphertext = flipped(contents.ciphertext, -1);
  }),
  flip('slot-nonce', 'wrong-passphrase', ({ slots }) => {
    part(slots, 0).key.nonce = flipped(part(slots, 0).key.nonce, 11);
  }),
  flip('slot-key', 'wrong-passphrase', ({ slots }) => {
    part(slots, 0).key.ciphertext = flipped(part(slots, 0).key.ciphertext, 0);
  }),
  flip('slot-tag', 'wrong-passphrase', ({ slots }) => {
    part(slots, 0).key.ciphertext = flipped(part(slots, 0).key.ciphertext, -1);
  }),
  flip('other-slot-key', 'damaged-file', ({ slots }) => {
    part(slots, 1).key.ciphertext = flipped(part(slots, 1).key.ciphertext, 0);
  }),
  flip('salt', 'wrong-passphrase', (file) => {
    kdfOf(file).salt = flipped(kdfOf(file).salt, 0);
  }),
  flip(
    'credential',
    'wrong-passkey',
    ({ slots }) => {
      part(slots, 2).credentialId = flipped(part(slots, 2).credentialId ?? '', 0);
    },
    PASSKEY,
  ),
  ['generation-changed', 'A generation that is another', 'damaged-file', (file) => (file.generation += 1)],
  ['time-changed', 'A time that is another', 'damaged-file', (file) => (file.savedAt -= 1)],
  ['vault-changed', "Another vault's id", 'wrong-passphrase', (file) => (file.vaultId = 'another')],
  [
    'slot-id-changed',
    "Another slot's id",
    'wrong-passphrase',
    ({ slots }) => (part(slots, 0).id = 'another'),
  ],
  [
    'slot-time-changed',
    'Another time of a slot',
    'wrong-passphrase',
    ({ slots }) => (part(slots, 0).createdAt += 1),
  ],
  [
    'slot-named',
    'A name that was given to a slot',
    'damaged-file',
    ({ slots }) => (part(slots, 0).name = 'x'),
  ],
  [
    'slot-field',
    'A field that was given to a slot',
    'damaged-file',
    ({ slots }) => Object.assign(part(slots, 0), { x: 1 }),
  ],
  ['slot-gone', 'A slot that was taken away', 'damaged-file', ({ slots }) => slots.pop()],
  ['slot-twice', 'A slot that is there twice', 'damaged-file', ({ slots }) => slots.push(part(slots, 0))],
  ['slots-turned', 'Slots in another order', 'damaged-file', ({ slots }) => slots.reverse()],
  ['keys-swapped', 'Two slots with their boxes changed over', 'wrong-passphrase', swapKeys],
  [
    'cost-lowered',
    'A cost that is lower than it was',
    'wrong-passphrase',
    (file) => (kdfOf(file).memoryKiB = 1_024),
  ],
  [
    'too-much-memory',
    'Memory over 1,048,576 KiB',
    'too-costly',
    (file) => (kdfOf(file).memoryKiB = 1_048_577),
  ],
  ['too-many-passes', 'More than 64 passes', 'too-costly', (file) => (kdfOf(file).iterations = 65)],
  ['too-many-lanes', 'More than 16 lanes', 'too-costly', (file) => (kdfOf(file).parallelism = 17)],
  [
    'too-much-work',
    'Memory times passes over 2,097,152',
    'too-costly',
    (file) => Object.assign(kdfOf(file), { memoryKiB: 1_048_576, iterations: 3 }),
  ],
  ['too-much-together', 'Two passphrases that are too much together', 'too-costly', tooMuchTogether],
  ['too-little-memory', 'Memory under 1,024 KiB', 'damaged-file', (file) => (kdfOf(file).memoryKiB = 1_023)],
  ['no-pass', 'No pass at all', 'damaged-file', (file) => (kdfOf(file).iterations = 0)],
  ['other-kdf', 'Another derivation', 'damaged-file', (file) => (kdfOf(file).name = 'argon2i')],
  ['version-2', 'A version that is not known yet', 'vault-newer', (file) => (file.version = 2)],
  ['version-0', 'A version that never was', 'damaged-file', (file) => (file.version = 0)],
  [
    'version-text',
    'A version that is a text',
    'damaged-file',
    (file) => Object.assign(file, { version: '1' }),
  ],
  ['other-format', "Another program's file", 'unknown-format', (file) => (file.format = 'other-vault')],
  ['generation-0', 'A generation below 1', 'damaged-file', (file) => (file.generation = 0)],
  [
    'generation-fraction',
    'A generation that is no whole number',
    'damaged-file',
    (file) => (file.generation = 7.5),
  ],
  ['generation-huge', 'A generation over 2^53 - 1', 'damaged-file', (file) => (file.generation = 2 ** 53)],
  ['no-slots', 'No slots', 'damaged-file', (file) => (file.slots = [])],
  [
    'slots-33',
    'More than 32 slots',
    'damaged-file',
    (file) => (file.slots = Array(33).fill(part(file.slots, 0))),
  ],
  [
    'slot-type',
    'A slot of a kind that is not known',
    'damaged-file',
    ({ slots }) => (part(slots, 1).type = 'key-file'),
  ],
  [
    'slot-name-long',
    'A name of a slot that is too long',
    'damaged-file',
    ({ slots }) => (part(slots, 0).name = 'x'.repeat(101)),
  ],
  [
    'salt-short',
    'A salt of 15 bytes',
    'damaged-file',
    (file) => (kdfOf(file).salt = Buffer.alloc(15).toString('base64')),
  ],
  [
    'nonce-short',
    'A nonce of 11 bytes',
    'damaged-file',
    ({ contents }) => (contents.nonce = Buffer.alloc(11).toString('base64')),
  ],
  [
    'ciphertext-short',
    'A box that is shorter than its tag',
    'damaged-file',
    ({ contents }) => (contents.ciphertext = 'AAAA'),
  ],
  [
    'base64-unpadded',
    'Base64 without padding',
    'damaged-file',
    (file) => (kdfOf(file).salt = kdfOf(file).salt.replace(/=+$/, '')),
  ],
  [
    'base64-stray-bits',
    'Base64 with bits behind its end',
    'damaged-file',
    (file) => (kdfOf(file).salt = 'AAAAAAAAAAAAAAAAAAAAAB=='),
  ],
  [
    'base64-space',
    'Base64 with white space',
    'damaged-file',
    ({ contents }) => (contents.nonce = ` ${contents.nonce}`),
  ],
  [
    'base64-url',
    'Base64 for addresses',
    'damaged-file',
    ({ contents }) => (contents.nonce = '-___-___-___-___'),
  ],
  ['no-contents', 'No contents', 'damaged-file', (file) => Object.assign(file, { contents: null })],
];

function way(secret: string): Way {
  return { type: 'passphrase', secret };
}

function shortCode(): Way {
  return { ...RECOVERY, secret: RECOVERY.secret.slice(0, -1) };
}

function flip(name: string, reason: Reason, change: Change, by: Way = PASSPHRASE): Row {
  return [`flipped-${name}`, 'One bit that is another', reason, change, by];
}

function nothing(): void {}

function swapKeys({ slots }: VaultFile): void {
  const [first, second] = [part(slots, 0), part(slots, 1)];
  [first.key, second.key] = [second.key, first.key];
}

function tooMuchTogether(file: VaultFile): void {
  const slot = part(file.slots, 0);
  const kdf = { ...kdfOf(file), memoryKiB: 1_048_576, iterations: 1 };
  file.slots = [0, 1, 2].map((i) => ({ ...slot, id: `s${i}`, kdf }));
}

async function changedFiles(): Promise<RefusedVector[]> {
  const cost = { memoryKiB: FEW_KIB, iterations: 1, parallelism: 1 };
  const slots: SlotRecipe[] = [{ ...PASSPHRASE, cost }, RECOVERY, PASSKEY];
  const { file } = await sealVault({ name: 'to be changed', slots, contents: ONE });
  return CHANGES.map(([name, about, reason, change, by = PASSPHRASE]) => {
    const changed = structuredClone(file);
    change(changed);
    return { name, about, reason, way: by, text: JSON.stringify(changed) };
  });
}

/** Texts that are no file, or not all of it. */
async function otherTexts(): Promise<RefusedVector[]> {
  const text = JSON.stringify((await sealVault({ name: 'to be cut', slots: SLOTS, contents: ONE })).file);
  const rows: [string, string, Reason, string][] = [
    ['cut-in-half', 'The first half of a file', 'damaged-file', text.slice(0, text.length / 2)],
    ['cut-at-end', 'A file without its last character', 'damaged-file', text.slice(0, -1)],
    ['twice', 'A file behind another', 'damaged-file', text + text],
    ['nothing', 'Nothing', 'unknown-format', ''],
    ['text', 'A text', 'unknown-format', 'correct horse battery staple\n'],
    ['other-json', "Another program's JSON", 'unknown-format', '{"version":1,"slots":[]}'],
    ['list', 'A list', 'unknown-format', '[]'],
  ];
  return rows.map(([name, about, reason, cut]) => ({ name, about, reason, way: PASSPHRASE, text: cut }));
}

const withAccount = (changed: object): object => ({ accounts: [account('a', changed)], tombstones: [] });
const { secret: _, ...WITHOUT_SECRET } = account('a') as Record<string, unknown>;

/** Files whose boxes are sealed as they should be, around something that should not be. */
const WRONG: [name: string, about: string, wrong: Partial<VaultRecipe>, reason?: Reason][] = [
  ['bound-to-nothing', 'Contents that are bound to no header', { boundTo: () => [] }],
  [
    'bound-without-slots',
    'Contents that are not bound to the slots',
    { boundTo: (parts) => parts.slice(0, -1) },
  ],
  [
    'bound-to-version-2',
    'Contents that are bound to another version',
    { boundTo: ([format, , ...rest]) => [format, 2, ...rest] },
  ],
  ['salt-of-32', 'A salt of 32 bytes', { slots: [{ ...PASSPHRASE, saltBytes: 32 }] }],
  ['key-of-16', 'A vault key of 16 bytes', { keyBytes: 16 }],
  ['contents-text', 'Contents that are no JSON', { contents: Buffer.from('accounts') }],
  ['contents-list', 'Contents that are a list', { contents: [] }],
  [
    'contents-latin-1',
    'Contents that are not UTF-8',
    { contents: Buffer.from(JSON.stringify(withAccount({ issuer: 'Zürich' })), 'latin1') },
  ],
  ['no-accounts', 'Contents without a list of accounts', { contents: { tombstones: [] } }],
  ['no-secret', 'An account without a key', { contents: { accounts: [WITHOUT_SECRET], tombstones: [] } }],
  ['empty-secret', 'An account with an empty key', { contents: withAccount({ secret: '' }) }],
  ['secret-base32', 'A key that is no base64', { contents: withAccount({ secret: 'GEZDGNBVGY3TQOJQ=' }) }],
  ['digits-3', 'Codes of three digits', { contents: withAccount({ digits: 3 }) }],
  ['digits-11', 'Codes of eleven digits', { contents: withAccount({ digits: 11 }) }],
  ['period-0', 'Codes that are over at once', { contents: withAccount({ period: 0 }) }],
  ['period-long', 'A period of more than a day', { contents: withAccount({ period: 86_401 }) }],
  ['counter-negative', 'A counter below 0', { contents: withAccount({ counter: -1 }) }],
  ['kind-unknown', 'A kind of code that is not known', { contents: withAccount({ kind: 'sms' }) }],
  ['algorithm-unknown', 'A hash that is not known', { contents: withAccount({ algorithm: 'MD5' }) }],
  ['issuer-number', 'A name that is no text', { contents: withAccount({ issuer: 7 }) }],
  ['tags-text', 'Tags that are no list', { contents: withAccount({ tags: 'work' }) }],
  ['deleted-text', 'A time that is a text', { contents: withAccount({ deletedAt: '2026-01-01' }) }],
  [
    'field-without-selector',
    'A field without its selector',
    { contents: withAccount({ fields: [{ site: 'a.example' }] }) },
  ],
  [
    'tombstone-without-id',
    'A tombstone without an id',
    { contents: { accounts: [], tombstones: [{ at: 1 }] } },
  ],
];

async function sealedWrong(): Promise<RefusedVector[]> {
  const right = { slots: SLOTS, contents: ONE };
  const wrong = WRONG.map(async ([name, about, recipe, reason = 'damaged-file']): Promise<RefusedVector> => {
    const { file } = await sealVault({ ...right, ...recipe, name });
    return { name, about, reason, way: PASSPHRASE, text: JSON.stringify(file) };
  });
  return [...(await Promise.all(wrong)), await foreignSlot()];
}

/** A slot of another vault, opened by the same passphrase, in the place of this one's. */
async function foreignSlot(): Promise<RefusedVector> {
  const [mine, other] = await Promise.all(
    ['mine', 'other'].map((name) => sealVault({ name, slots: SLOTS, contents: ONE })),
  );
  if (!mine || !other) throw new Error('no vaults');
  const slots = [part(other.file.slots, 0), ...mine.file.slots.slice(1)];
  const text = JSON.stringify({ ...mine.file, slots });
  return {
    name: 'foreign-slot',
    about: 'A slot of another vault with the same passphrase',
    reason: 'wrong-passphrase',
    way: PASSPHRASE,
    text,
  };
}
