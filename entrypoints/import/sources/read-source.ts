import type { ReadOptions } from '../../../lib/backup/crypto/read-options';
import type { LeftBehind } from '../../../lib/backup/left-behind';
import type { Backup } from '../../../lib/backup/read';
import { readPictureAt, readScan } from '../../../lib/browser/scan/read-scan';
import { type Scan, takeScan } from '../../../lib/browser/scan/scan-handoff';
import { type Findings, findingsOf, NOTHING, ofFile } from '../../../lib/import/findings';
import { isSteamFile, type Source } from '../../../lib/import/sources';
import type { DeriveKey } from '../../../lib/kdf/derive-key';
import { findBareKey } from '../../../lib/otp/bare-key';
import type { PageRect } from '../../../lib/page/scan/page-rect';
import { Refusal } from '../../../lib/refusal';
import { siteOfPage } from '../../../lib/site/site';

/** Larger than any person's backup; a picture of this size is no screenshot either. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A key that was pasted, or lies in a file alone, is offered, and never taken for one by itself. */
const MAX_KEY_BYTES = 1_000;

/** How PNG, JPEG, GIF, BMP and WebP (RIFF) begin. */
const PICTURE_SIGNS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
];

/** Reads a scan of a page to its end. Throws Refusal `scan-gone` when its window was loaded twice. */
export async function readScanned(scanId: string): Promise<{ scan: Scan; findings: Findings }> {
  const scan = await takeScan(scanId);
  const site = siteOfPage(scan);
  const findings = findingsOf(await readScan(scan));
  return { scan, findings: site === undefined ? findings : { ...findings, site } };
}

/** Reads a part, given in fractions, of a picture: what a person drew a rectangle around. */
export async function readPart(url: string, part: PageRect): Promise<Findings> {
  return findingsOf(await readPictureAt(url, part));
}

/**
 * Reads a file: a picture with QR codes, or a backup of any authenticator. Throws as `decodeQrCodes` and `readBackup`
 * do, Refusal `no-qr-code` for a picture without one, and `unknown-format` for a file without any entry. Latchkey's own backup opens with its recovery code, too.
 */
export async function readFile(
  { file, manifest }: Source,
  options: Omit<ReadOptions, 'fileName' | 'manifest'> = {},
): Promise<Findings> {
  if (file.size + (manifest?.size ?? 0) > MAX_FILE_BYTES) throw new Refusal('too-costly');
  const bytes = await readBytes(file);
  if (file.type.startsWith('image/') || isPicture(bytes)) return readPictureFile(file);
  if (isOwnBackup(bytes)) return ofFile(await readOwnBackup(bytes, options), file.name);
  const { readBackup } = await import('../../../lib/backup/read');
  const { leftBehind } = await import('../../../lib/backup/left-behind');
  if (isSteamFile(file) && manifest === undefined && !isJson(bytes))
    throw new Refusal('unsupported-format', { cause: 'steam-manifest' });
  const key = findKeyAlone(bytes);
  if (key !== undefined) return { ...NOTHING, others: [{ is: 'key', key }] };
  const beside = manifest && { manifest: await readBytes(manifest) };
  const backup = await readBackup(bytes, { fileName: file.name, ...options, ...beside });
  return foundIn(backup, file.name, leftBehind(backup.format));
}

function findKeyAlone(bytes: Uint8Array): string | undefined {
  return bytes.length > MAX_KEY_BYTES ? undefined : findBareKey(new TextDecoder().decode(bytes));
}

/** Nothing at all is no success: it says what there is instead. */
function foundIn({ accounts, rejected }: Backup, name: string, left: LeftBehind | undefined): Findings {
  if (accounts.length + rejected.length > 0) return ofFile({ ...NOTHING, accounts, rejected }, name, left);
  throw new Refusal('unknown-format', { cause: left === 'passwords' ? 'no-codes' : 'empty' });
}

/** A file can be gone by the time that it is read, and a folder can be dropped as if it were one. */
async function readBytes(file: File): Promise<Uint8Array> {
  const buffer = await file.arrayBuffer().catch((cause: unknown) => {
    throw new Refusal('damaged-file', { cause });
  });
  return new Uint8Array(buffer);
}

function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith('{');
}

function isPicture(bytes: Uint8Array): boolean {
  return PICTURE_SIGNS.some((sign) => sign.every((byte, i) => bytes[i] === byte));
}

/** Latchkey's own backup says so at its beginning, and so does a list of copies that were put aside. */
function isOwnBackup(bytes: Uint8Array): boolean {
  return /\\?"latchkey-vault\\?"/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

async function readOwnBackup(
  bytes: Uint8Array,
  { passphrase, deriveKey, signal }: ReadOptions,
): Promise<Findings> {
  if (passphrase === undefined) throw new Refusal('passphrase-needed');
  const { openBackup } = await import('../../../lib/vault/backup/own-backup');
  const stoppable: DeriveKey | undefined = deriveKey && ((derivation) => deriveKey(derivation, signal));
  const { accounts } = await openBackup(new TextDecoder().decode(bytes), passphrase, stoppable);
  const active = accounts.filter(({ deletedAt }) => deletedAt === undefined);
  return { ...NOTHING, accounts: active };
}

async function readPictureFile(file: File): Promise<Findings> {
  const url = URL.createObjectURL(file);
  try {
    const codes = await readPictureAt(url);
    if (codes.length === 0) throw new Refusal('no-qr-code');
    return ofFile(findingsOf(codes), file.name);
  } finally {
    URL.revokeObjectURL(url);
  }
}
