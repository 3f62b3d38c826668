import type { OtpAccount } from '../../otp/account';
import { printable } from '../../otp/printable';
import { shorten } from '../../otp/shorten';
import { Refusal } from '../../refusal';
import { isRecord, type JsonRecord } from '../encoding/json-values';
import { accountFrom, type EntryFields } from './entry';
import type { InnerDocument } from './inner-document';

const ENTRY_CODES = [
  'not-a-key-uri',
  'bad-secret',
  'bad-algorithm',
  'bad-digits',
  'bad-period',
  'bad-counter',
  'unsupported-kind',
  'two-step-key',
  'wrong-passphrase',
] as const;

/**
 * Why one entry of a file was not taken. 'wrong-passphrase': the entry has a passphrase of its own;
 * 'damaged-entry': its shape is not the format's; 'missing-part': a picture of a Google batch is not there.
 */
export type RejectReason = (typeof ENTRY_CODES)[number] | 'damaged-entry' | 'missing-part';

/** An entry that could not become an account, under the name that its file gives it (never its secret). */
export interface RejectedEntry {
  label: string;
  reason: RejectReason;
}

/** What a file holds: every entry is in one of the two lists, except those without any one-time code. */
export interface ImportResult {
  accounts: OtpAccount[];
  rejected: RejectedEntry[];
  /** The secrets of both, as the file writes them, or the key URIs that they are in; never told to anybody. */
  secrets?: string[];
  /** Where the file is a shell: for whoever looks for keys outside of their places. */
  inner?: InnerDocument;
}

/** No person has more accounts; a file that claims more is not read at all. */
const MAX_ENTRIES = 10_000;

/**
 * Reads entries one by one, so that a bad one costs only itself. `entryFields` answers undefined for an entry that has
 * no one-time code. Throws Refusal 'too-costly' for more than 10,000 entries.
 */
export function readEntries(
  entries: readonly unknown[],
  entryFields: (entry: JsonRecord) => EntryFields | undefined,
): ImportResult {
  return readFields(
    entries.map((entry) => () => {
      if (!isRecord(entry)) throw new Refusal('damaged-file');
      return entryFields(entry);
    }),
  );
}

/** As `readEntries`, for entries that are not JSON. */
export function readFields(entries: readonly (() => EntryFields | undefined)[]): ImportResult {
  requireBearable(entries);
  const result: Read = { accounts: [], rejected: [], secrets: [] };
  for (const [index, entry] of entries.entries()) readOne(result, entry, index);
  return result;
}

/** Throws Refusal 'too-costly' for more than 10,000 entries, before anything is done to each. */
export function requireBearable(entries: readonly unknown[]): void {
  if (entries.length > MAX_ENTRIES) throw new Refusal('too-costly');
}

/** What a promise comes to, as `readFields` takes it: a refusal is thrown only where the entry is read. */
export async function settled<T>(promise: Promise<T>): Promise<() => T> {
  try {
    const value = await promise;
    return () => value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return () => {
      throw error;
    };
  }
}

/** As `read`, and where that refuses, an entry with these names and no secret: the report then says whose it is. */
export function underNames(
  names: Pick<EntryFields, 'issuer' | 'label'>,
  read: () => EntryFields,
): () => EntryFields {
  return () => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const secret = () => {
        throw error;
      };
      return { ...names, kind: 'totp', secret };
    }
  };
}

/** What entries come to, one by one. */
type Read = Required<Omit<ImportResult, 'inner'>>;

function readOne(result: Read, entry: () => EntryFields | undefined, index: number): void {
  let label = `#${index + 1}`;
  try {
    const fields = entry();
    if (!fields) return;
    result.secrets.push(secretTextOf(fields));
    label = entryLabel(fields.issuer, fields.label) || label;
    result.accounts.push(accountFrom(fields));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result.rejected.push({ label, reason: reasonOf(error) });
  }
}

function secretTextOf(fields: EntryFields): string {
  if ('uri' in fields) return fields.uri;
  return fields.written ?? (typeof fields.secret === 'string' ? fields.secret : '');
}

/** Of a name, for a report. */
const MAX_SHOWN = 200;

/** How an entry is named to a person: "issuer: label", or the one that there is. */
function entryLabel(issuer: string, label: string): string {
  return [issuer, label]
    .map((name) => printable(shorten(name, MAX_SHOWN)))
    .filter((part) => part !== '')
    .join(': ');
}

/** What a refusal means for the entry that it met. */
export function reasonOf(refusal: Refusal): RejectReason {
  return ENTRY_CODES.find((code) => code === refusal.code) ?? 'damaged-entry';
}

/** One reading out of several. */
export function joinImportResults(results: readonly ImportResult[]): ImportResult {
  return {
    accounts: results.flatMap((result) => result.accounts),
    rejected: results.flatMap((result) => result.rejected),
    secrets: results.flatMap((result) => result.secrets ?? []),
  };
}
