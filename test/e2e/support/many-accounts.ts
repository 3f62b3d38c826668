import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extension } from './chromium.ts';
import { openImportPage, saveAll } from './transfer.ts';

/** Imports accounts given by name and key URI, as a person does with a file of links. */
export async function importUris(extension: Extension, uris: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-uris-'));
  const file = join(folder, 'accounts.txt');
  await writeFile(file, uris.join('\n'));
  const page = await openImportPage(extension, file);
  await saveAll(page, uris.length);
  await page.close();
  await rm(folder, { recursive: true });
}

/** A key URI with a key of its own. */
export function uriOf(issuer: string, label: string): string {
  const key = [...`${issuer}${label}`].map(
    (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[letter.charCodeAt(0) % 32],
  );
  const secret = key.join('').padEnd(32, 'A').slice(0, 32);
  const name = encodeURIComponent(`${issuer}:${label}`);
  return `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
