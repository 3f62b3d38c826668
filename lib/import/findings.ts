import type { LeftBehind } from '../backup/left-behind';
import type { RejectedEntry } from '../backup/read';
import type { OtpAccount } from '../otp/account';
import { parseSecretOrKeyUri } from '../otp/key-uri';
import { readSetupText, type SetupText } from '../otp/setup-text';
import type { RefusalCode } from '../refusal';
import type { Site } from '../site/site';

/** A QR code that was read, with its picture, as a data URL, where it came from one. */
export interface ScannedCode {
  text: string;
  thumbnail?: string;
}

/** An entry that cannot be used, and why: of a file, or of a QR code. */
export interface RejectedSource {
  label: string;
  reason: RejectedEntry['reason'] | RefusalCode;
}

/** What one file held; '' is the name of QR codes that were scanned. */
export interface FoundFile {
  name: string;
  accounts: OtpAccount[];
  rejected: RejectedSource[];
  /** What it can hold beside codes, and Latchkey does not keep. */
  left?: LeftBehind;
}

/** What an import came to so far: from one scan, or from several files, pictures and texts. */
export interface Findings {
  /** The page that it was found on; undefined elsewhere, and where codes must not be filled. */
  site?: Site;
  accounts: OtpAccount[];
  /** What the code of an account looked like, as a data URL. */
  thumbnails: ReadonlyMap<OtpAccount, string>;
  /** Every other code, and what it is. */
  others: Exclude<SetupText, { is: 'accounts' }>[];
  /** Entries that cannot be used. */
  rejected: RejectedSource[];
  /** Google's export comes in several codes: which of how many were read, by the export's id. */
  batches: { id: number; size: number; indices: number[] }[];
  /** The same accounts and entries, file by file. */
  files: FoundFile[];
}

export const NOTHING: Findings = {
  accounts: [],
  thumbnails: new Map(),
  others: [],
  rejected: [],
  batches: [],
  files: [],
};

/** Findings of which the report says that they came from this file. */
export function ofFile(findings: Findings, name: string, left?: LeftBehind): Findings {
  const { accounts, rejected } = findings;
  return { ...findings, files: [{ name, accounts, rejected, ...(left && { left }) }] };
}

/** Findings from QR codes. */
export function findingsOf(codes: ScannedCode[]): Findings {
  const texts = codes.map(({ text, thumbnail }) => ({ setup: readSetupText(text), thumbnail }));
  const found = texts.reduce(
    (findings, { setup, thumbnail }) => joined(findings, findingsOfOne(setup, thumbnail)),
    NOTHING,
  );
  return found.accounts.length + found.rejected.length > 0 ? ofFile(found, '') : found;
}

function findingsOfOne(setup: SetupText, thumbnail: string | undefined): Findings {
  if (setup.is !== 'accounts') return { ...NOTHING, others: [setup] };
  const { accounts, rejected, batch } = setup;
  const pictured = thumbnail === undefined ? [] : accounts.map((account) => [account, thumbnail] as const);
  return {
    ...NOTHING,
    accounts,
    rejected,
    thumbnails: new Map(pictured),
    batches: batch ? [{ id: batch.id, size: batch.size, indices: [batch.index] }] : [],
  };
}

/** An account from a key that a page shows for typing, named after the page until the person names it. */
export function findingsOfKey(key: string, site: Site | undefined): Findings {
  const account = { ...parseSecretOrKeyUri(key), issuer: site ?? '' };
  return ofFile({ ...NOTHING, accounts: [account], ...(site === undefined ? {} : { site }) }, '');
}

/** Without the offer of a key that is used. */
export function withoutKey(findings: Findings, key: string): Findings {
  return {
    ...findings,
    others: findings.others.filter((other) => other.is !== 'key' || other.key !== key),
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
    thumbnails: new Map([...a.thumbnails, ...b.thumbnails]),
    others: [...a.others, ...b.others],
    rejected: [...a.rejected, ...b.rejected],
    batches,
    files: [...a.files, ...b.files],
  };
}
