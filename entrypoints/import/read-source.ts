import { loadPicture, pixelsOf } from '../../lib/browser/picture';
import { readScan } from '../../lib/browser/read-scan';
import { type Scan, takeScan } from '../../lib/browser/scan-handoff';
import { readSetupText } from '../../lib/otp/setup-text';
import type { Box } from '../../lib/page/qr-boxes';
import { decodeQrCodes } from '../../lib/qr/decode';
import { Refusal } from '../../lib/refusal';
import { siteOf } from '../../lib/site/site';
import { type Findings, findingsOf } from './findings';

/** Larger than any person's backup; a picture of this size is no screenshot either. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Reads a scan of a page to its end. Throws Refusal `scan-gone` when its window was loaded twice. */
export async function readScanned(scanId: string): Promise<{ scan: Scan; findings: Findings }> {
  const scan = await takeScan(scanId);
  const site = siteOf(scan.href);
  const findings = findingsOf((await readScan(scan)).map(readSetupText));
  return { scan, findings: site === undefined ? findings : { ...findings, site } };
}

/** Reads a part, given in fractions, of a picture: what a person drew a rectangle around. */
export async function readPart(url: string, part: Box): Promise<Findings> {
  const texts = await decodeQrCodes(pixelsOf(await loadPicture(url), part));
  return findingsOf(texts.map(readSetupText));
}

/**
 * Reads a file: a picture with QR codes, or a backup of any authenticator. Throws as `decodeQrCodes` and `readBackup`
 * do, and Refusal `no-qr-code` for a picture without one.
 */
export async function readFile(file: File, passphrase?: string): Promise<Findings> {
  if (file.size > MAX_FILE_BYTES) throw new Refusal('too-costly');
  if (file.type.startsWith('image/')) return readPictureFile(file);
  const { readBackup } = await import('../../lib/backup/read');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const backup = await readBackup(bytes, { fileName: file.name, passphrase });
  return { accounts: backup.accounts, rejected: backup.rejected, others: [], batches: [] };
}

async function readPictureFile(file: File): Promise<Findings> {
  const url = URL.createObjectURL(file);
  try {
    const texts = await decodeQrCodes(pixelsOf(await loadPicture(url)));
    if (texts.length === 0) throw new Refusal('no-qr-code');
    return findingsOf(texts.map(readSetupText));
  } finally {
    URL.revokeObjectURL(url);
  }
}
