import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base32, base64 } from '@scure/base';

/** Every way in which a secret could stand somewhere, and where it does. */

/** A text as it is, and encoded. */
export function shapesOfText(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return [text, text.toLowerCase(), base32.encode(bytes).replace(/=+$/, ''), ...base64Cores(bytes)];
}

/** A key in base32, as it is shown, stored and typed. */
export function shapesOfKey(key: string): string[] {
  const bytes = base32.decode(key);
  return [Buffer.from(bytes).toString('hex'), ...base64Cores(bytes), ...shapesOfText(key)];
}

/** The files of a profile that hold any of the texts, or the bytes of any of the keys. */
export async function filesWith(profileDir: string, texts: string[], keys: string[] = []): Promise<string[]> {
  const shapes = [
    ...texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]),
    ...keys.map((key) => Buffer.from(base32.decode(key))),
  ];
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (shapes.some((shape) => bytes.includes(shape))) found.push(file);
  }
  return found;
}

/** What base64 of the bytes has in common with base64 of anything that holds them, at each of three alignments. */
function base64Cores(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((shift) =>
    base64.encode(Uint8Array.of(...new Uint8Array(shift), ...bytes)).slice(shift === 0 ? 0 : 4, -4),
  );
}
