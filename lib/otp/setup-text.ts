import { Refusal, type RefusalCode } from '../refusal';
import type { OtpAccount } from './account';
import { findBareKey } from './bare-key';
import { parseGoogleBatch } from './google-batch';
import { parseKeyUri } from './key-uri';
import { findVendor, type Vendor } from './vendor-code';

/** What the text of a QR code turned out to be. */
export type SetupText =
  | {
      is: 'accounts';
      accounts: OtpAccount[];
      rejected: { label: string; reason: RefusalCode }[];
      /** Which part of Google's export this is, from 0. */
      batch?: { id: number; index: number; size: number };
    }
  /** Meant as an account, but not usable. */
  | { is: 'refused'; code: RefusalCode }
  /** A code that only its vendor's own app can read, and that holds no key. */
  | { is: Vendor }
  /** A key and nothing around it: it may be meant as one, which only the person knows. */
  | { is: 'key'; key: string }
  | { is: 'other'; text: string };

const KEY_URI = /^\s*(otpauth|steam|motp):\/\//i;
const GOOGLE_BATCH = /^\s*otpauth-migration:\/\//i;

/** Reads the text of a QR code. Never throws for what the text says. */
export function readSetupText(text: string): SetupText {
  const vendor = findVendor(text);
  if (vendor) return { is: vendor };
  try {
    if (GOOGLE_BATCH.test(text)) return readBatch(text);
    if (KEY_URI.test(text)) return { is: 'accounts', accounts: [parseKeyUri(text)], rejected: [] };
  } catch (error) {
    if (error instanceof Refusal) return { is: 'refused', code: error.code };
    throw error;
  }
  const key = findBareKey(text);
  return key === undefined ? { is: 'other', text } : { is: 'key', key };
}

function readBatch(text: string): SetupText {
  const { accounts, rejected, batchId, index, size } = parseGoogleBatch(text);
  return { is: 'accounts', accounts, rejected, batch: { id: batchId, index, size } };
}
