import { readScan } from '../../lib/browser/read-scan';
import { takeScan } from '../../lib/browser/scan-handoff';
import type { OtpAccount } from '../../lib/otp/account';
import { readSetupText, type SetupText } from '../../lib/otp/setup-text';
import { siteOf } from '../../lib/site/site';

/** What a scan came to. */
export interface Findings {
  /** Where it was found; undefined where codes must not be filled. */
  site?: string;
  accounts: OtpAccount[];
  /** Every other code, and what it is. */
  others: Exclude<SetupText, { is: 'accounts' }>[];
  /** Entries of a batch that cannot be used. */
  rejected: { label: string; reason: string }[];
}

/** Reads a scan to its end. Throws Refusal `scan-gone` when its window was loaded twice. */
export async function findAccounts(scanId: string): Promise<Findings> {
  const scan = await takeScan(scanId);
  const site = siteOf(scan.href);
  const texts = (await readScan(scan)).map(readSetupText);
  const batches = texts.filter((text) => text.is === 'accounts');
  return {
    ...(site === undefined ? {} : { site }),
    accounts: batches.flatMap(({ accounts }) => accounts),
    rejected: batches.flatMap(({ rejected }) => rejected),
    others: texts.filter((text) => text.is !== 'accounts'),
  };
}
