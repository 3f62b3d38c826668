import type { OtpAccount } from '../../lib/otp/account';
import type { SetupText } from '../../lib/otp/setup-text';

/** What an import came to so far: from one scan, or from several files, pictures and texts. */
export interface Findings {
  /** The page that it was found on; undefined elsewhere, and where codes must not be filled. */
  site?: string;
  accounts: OtpAccount[];
  /** Every other code, and what it is. */
  others: Exclude<SetupText, { is: 'accounts' }>[];
  /** Entries that cannot be used. */
  rejected: { label: string; reason: string }[];
  /** Google's export comes in several codes: which of how many were read, by the export's id. */
  batches: { id: number; size: number; indices: number[] }[];
}

export const NOTHING: Findings = { accounts: [], others: [], rejected: [], batches: [] };

/** Findings from the texts of QR codes. */
export function findingsOf(texts: SetupText[]): Findings {
  const read = texts.filter((text) => text.is === 'accounts');
  return {
    accounts: read.flatMap(({ accounts }) => accounts),
    rejected: read.flatMap(({ rejected }) => rejected),
    others: texts.filter((text) => text.is !== 'accounts'),
    batches: read.flatMap(({ batch }) =>
      batch ? [{ id: batch.id, size: batch.size, indices: [batch.index] }] : [],
    ),
  };
}

/** Both together; parts of one export are counted as one. */
export function joined(a: Findings, b: Findings): Findings {
  const batches = [...a.batches];
  for (const batch of b.batches) {
    const i = batches.findIndex(({ id, size }) => id === batch.id && size === batch.size);
    const known = batches[i];
    if (known === undefined) batches.push(batch);
    else batches[i] = { ...known, indices: [...new Set([...known.indices, ...batch.indices])] };
  }
  const site = a.site ?? b.site;
  return {
    ...(site === undefined ? {} : { site }),
    accounts: [...a.accounts, ...b.accounts],
    others: [...a.others, ...b.others],
    rejected: [...a.rejected, ...b.rejected],
    batches,
  };
}
