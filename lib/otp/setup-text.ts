import { Refusal, type RefusalCode } from '../refusal';
import type { OtpAccount } from './account';
import { parseGoogleBatch } from './google-batch';
import { parseKeyUri } from './key-uri';

/** What the text of a QR code turned out to be. */
export type SetupText =
  | {
      is: 'accounts';
      accounts: OtpAccount[];
      rejected: { label: string; reason: string }[];
      /** Which part of Google's export this is, from 0. */
      batch?: { id: number; index: number; size: number };
    }
  /** Meant as an account, but not usable. */
  | { is: 'refused'; code: RefusalCode }
  /** Microsoft Authenticator's own sign-in code, which is no key. */
  | { is: 'microsoft' }
  | { is: 'other'; text: string };

const KEY_URI = /^\s*(otpauth|steam|motp):\/\//i;
const GOOGLE_BATCH = /^\s*otpauth-migration:\/\//i;
const MICROSOFT = /^\s*(phonefactor|microsoft-authenticator|ms-msa):\/\//i;

/** Reads the text of a QR code. Never throws for what the text says. */
export function readSetupText(text: string): SetupText {
  if (MICROSOFT.test(text)) return { is: 'microsoft' };
  try {
    if (GOOGLE_BATCH.test(text)) return readBatch(text);
    if (KEY_URI.test(text)) return { is: 'accounts', accounts: [parseKeyUri(text)], rejected: [] };
  } catch (error) {
    if (error instanceof Refusal) return { is: 'refused', code: error.code };
    throw error;
  }
  return { is: 'other', text };
}

function readBatch(text: string): SetupText {
  const { accounts, rejected, batchId, index, size } = parseGoogleBatch(text);
  return { is: 'accounts', accounts, rejected, batch: { id: batchId, index, size } };
}
