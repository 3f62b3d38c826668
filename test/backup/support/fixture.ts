import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PASSPHRASE = 'correct horse 馬 battery';
export const RAIVO_PASSPHRASE = 'raivo-Passw0rd';

/** The bytes of a file in `fixtures/`. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', name)));
}

/** The bytes of a text or of JSON. */
export function fileOf(content: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
