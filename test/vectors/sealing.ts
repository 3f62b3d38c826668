import { createCipheriv, createHash, hkdfSync } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { argon2id } from 'hash-wasm';

// Writes backup files from their description, with other libraries than the extension's own and with no randomness: what is
// random in a real file comes from its name here.

export interface Cost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** The least that a file may ask for. */
const LEAST: Cost = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };

/** What a person gives to open a file; a passkey's is what its PRF answers, in hexadecimal. */
export interface Way {
  type: 'passphrase' | 'recovery' | 'passkey';
  secret: string;
}

/** A way, and what the slot of a file has besides. */
export interface SlotRecipe extends Way {
  name?: string;
  cost?: Cost;
  saltBytes?: number;
  /** What a later version put in. */
  more?: object;
}

export interface VaultRecipe {
  /** Of the file: all that would be random follows from it. */
  name: string;
  slots: readonly SlotRecipe[];
  /** A value for JSON, or the very bytes that are sealed. */
  contents: object | Uint8Array;
  generation?: number;
  savedAt?: number;
  keyBytes?: number;
  /** What the contents are bound to, where that is not what it should be. */
  boundTo?(parts: unknown[]): unknown[];
}

export interface Box {
  nonce: string;
  ciphertext: string;
}

export interface Slot {
  type: string;
  id: string;
  createdAt: number;
  name?: string;
  key: Box;
  kdf?: Cost & { name: string; salt: string };
  credentialId?: string;
}

export interface VaultFile {
  format: string;
  version: number;
  vaultId: string;
  generation: number;
  savedAt: number;
  slots: Slot[];
  contents: Box;
}

/** A slot's steps in hexadecimal, to compare one's own with. */
export interface SlotSteps {
  type: string;
  secret: string;
  context: string;
  wrappingKey: string;
}

export interface SealedVault {
  file: VaultFile;
  vaultKey: string;
  steps: SlotSteps[];
  plaintextSha256: string;
}

/** Bytes that a name always gives. */
export function bytesFor(name: string, size: number): Buffer {
  return Buffer.from(hkdfSync('sha256', name, '', 'latchkey test vector', size));
}

export function recoveryCodeFor(name: string): string {
  return base32crockford.encode(bytesFor(name, 20)).replace(/.{4}(?=.)/g, '$&-');
}

export async function sealVault(recipe: VaultRecipe): Promise<SealedVault> {
  const { name, generation = 7, savedAt = 1_760_000_000, keyBytes = 32 } = recipe;
  const vaultId = uuidFor(`${name}: vault`);
  const vaultKey = bytesFor(`${name}: vault key`, keyBytes);
  const made = await Promise.all(
    recipe.slots.map((slot, i) => sealSlot(slot, { seed: `${name}: slot ${i}`, vaultId, vaultKey })),
  );
  const slots = made.map(({ slot }) => slot);
  const parts = ['latchkey-vault', 1, vaultId, generation, savedAt, slots];
  const context = JSON.stringify(recipe.boundTo?.(parts) ?? parts);
  const plaintext = bytesOf(recipe.contents);
  const contents = seal(vaultKey, { plaintext, context, seed: `${name}: contents` });
  return {
    file: { format: 'latchkey-vault', version: 1, vaultId, generation, savedAt, slots, contents },
    vaultKey: vaultKey.toString('hex'),
    steps: made.map(({ steps }) => steps),
    plaintextSha256: createHash('sha256').update(plaintext).digest('hex'),
  };
}

interface SlotPlace {
  seed: string;
  vaultId: string;
  vaultKey: Buffer;
}

async function sealSlot(recipe: SlotRecipe, { seed, vaultId, vaultKey }: SlotPlace) {
  const { type, name, cost = LEAST, saltBytes = 16 } = recipe;
  const salt = bytesFor(`${seed}: salt`, saltBytes).toString('base64');
  const id = uuidFor(seed);
  const createdAt = 1_750_000_000;
  const own = {
    passphrase: { kdf: { name: 'argon2id', ...cost, salt } },
    passkey: { credentialId: bytesFor(`${seed}: credential`, 32).toString('base64') },
    recovery: {},
  }[type];
  const secret = await secretBytes(recipe, cost, salt);
  const context = JSON.stringify(['latchkey-slot', vaultId, type, id, createdAt, ...Object.values(own)]);
  const wrappingKey = Buffer.from(hkdfSync('sha256', secret, '', context, 32));
  // A vault key of another length is sealed as it is: a reader has to notice.
  const key = seal(wrappingKey, { plaintext: vaultKey, context, seed: `${seed}: key` });
  const named = name === undefined ? {} : { name };
  const slot: Slot = { type, id, createdAt, ...named, key, ...own, ...recipe.more };
  const steps = { type, secret: secret.toString('hex'), context, wrappingKey: wrappingKey.toString('hex') };
  return { slot, steps };
}

async function secretBytes({ type, secret }: Way, cost: Cost, salt: string): Promise<Buffer> {
  if (type === 'passkey') return Buffer.from(secret, 'hex');
  if (type === 'recovery') return Buffer.from(base32crockford.decode(secret.replaceAll('-', '')));
  const { memoryKiB: memorySize, iterations, parallelism } = cost;
  const stretched = await argon2id({
    password: secret.normalize('NFKC'),
    salt: Buffer.from(salt, 'base64'),
    memorySize,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(stretched);
}

interface Sealing {
  plaintext: Uint8Array;
  context: string;
  seed: string;
}

/** GCM with keys of 16 bytes is AES-128: a file that is to be refused may have one. */
function seal(key: Buffer, { plaintext, context, seed }: Sealing): Box {
  const nonce = bytesFor(`${seed} nonce`, 12);
  const cipher = createCipheriv(key.length === 32 ? 'aes-256-gcm' : 'aes-128-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), ciphertext: ciphertext.toString('base64') };
}

function bytesOf(contents: object | Uint8Array): Uint8Array {
  return contents instanceof Uint8Array ? contents : Buffer.from(JSON.stringify(contents));
}

function uuidFor(name: string): string {
  const hex = bytesFor(name, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
