import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';

const body = (length: number) => Array.from({ length }, (_, index) => (index * 97 + 131) % 256);

// How encrypted messages begin (RFC 9580, sections 4.2, 5.1 and 5.3), and what follows.
const MESSAGES: [name: string, bytes: number[]][] = [
  ['to a key, old header of two bytes', [0x85, 0x01, 0x0c, 0x03, ...body(600)]],
  ['to a key, old header of one byte', [0x84, 0x5e, 0x03, ...body(600)]],
  ['to a key, new header', [0xc1, 0xc0, 0x4c, 0x03, ...body(600)]],
  ['to a passphrase, old header', [0x8c, 0x0d, 0x04, 0x09, 0x03, ...body(600)]],
  ['to a passphrase, new header', [0xc3, 0x0d, 0x04, 0x09, 0x03, ...body(600)]],
];

test.each(MESSAGES)('readBackup names a message in PGP: %s', async (_, bytes) => {
  const reading = readBackup(Uint8Array.from(bytes), { fileName: 'backup.gpg', passphrase: 'x' });
  await expect(reading).rejects.toMatchObject({ code: 'unsupported-format', cause: 'pgp' });
});

const OTHERS: [name: string, bytes: number[]][] = [
  ['of another version', [0x85, 0x01, 0x0c, 0x07, ...body(600)]],
  ['longer than the file', [0x85, 0x7f, 0x0c, 0x03, ...body(600)]],
  ['without a session key', [0xcb, 0x20, 0x03, ...body(600)]],
];

test.each(OTHERS)('readBackup takes no other bytes for PGP: %s', async (_, bytes) => {
  const reading = readBackup(Uint8Array.from(bytes), { fileName: 'backup.bin' });
  await expect(reading).rejects.toMatchObject({ code: 'unknown-format' });
});
