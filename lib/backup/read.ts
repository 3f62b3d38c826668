import { ACCOUNT_DEFAULTS, type OtpAccount } from '../otp/account';
import { Refusal } from '../refusal';
import type { ReadOptions } from './crypto/read-options';
import { examineFile, type FileUnderTest } from './entry/file-under-test';
import type { ImportResult, RejectedEntry } from './entry/import-result';
import { type BackupFormat, FORMATS, UNREADABLE_FORMATS } from './formats';
import { leftBehind } from './left-behind';
import { withoutSecrets } from './records/without-secrets';

export type { ReadOptions } from './crypto/read-options';
export type { RejectedEntry } from './entry/import-result';
export type { BackupFormat } from './formats';

/** What a backup file of another authenticator, or ours in another's format, holds. */
export interface Backup {
  format: BackupFormat;
  /** In the file's order. Of a note the first 10,000 characters are kept, of tags and sites the first 100. */
  accounts: OtpAccount[];
  /** Every entry with a one-time code that is not among the accounts, and why. */
  rejected: RejectedEntry[];
}

/** Larger than any person's accounts with their icons. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads the backup file of any authenticator, known by its content. Throws Refusal:
 * 'passphrase-needed' and 'wrong-passphrase', whose `cause` is the format's name; 'unsupported-format', whose `cause`
 * names the format that no browser can read; 'unknown-format'; 'damaged-file'; 'too-costly' for more than 20 MB, or
 * when reading would take more time or memory than any authenticator asks for.
 */
export async function readBackup(bytes: Uint8Array, options: ReadOptions = {}): Promise<Backup> {
  if (Math.max(bytes.length, options.manifest?.length ?? 0) > MAX_FILE_BYTES) throw new Refusal('too-costly');
  const file = await examineFile(new Uint8Array(bytes), options.manifest);
  const unreadable = UNREADABLE_FORMATS.find(([, detects]) => detects(file));
  if (unreadable) throw new Refusal('unsupported-format', { cause: unreadable[0] });
  const format = FORMATS.find(([, detects]) => detects(file));
  if (!format) throw new Refusal('unknown-format');
  return readAs(format, file, options);
}

async function readAs(
  [format, , load]: (typeof FORMATS)[number],
  file: FileUnderTest,
  options: ReadOptions,
): Promise<Backup> {
  const read = await load();
  try {
    const result = await read(file, options);
    const backup = await withMissed(format, result, { ...file, ...result.inner });
    return { format: backup.format, ...withoutSecrets(backup) };
  } catch (error) {
    const asksPassphrase =
      error instanceof Refusal && (error.code === 'passphrase-needed' || error.code === 'wrong-passphrase');
    throw asksPassphrase ? new Refusal(error.code, { cause: format }) : error;
  }
}

function isEmpty({ accounts, rejected }: ImportResult): boolean {
  return accounts.length === 0 && rejected.length === 0;
}

/**
 * A reading with what stands in the same JSON outside of where its format keeps keys: in notes, in fields of a person's own.
 * `file` is what was in its shell, where it has one. Another program's file may look like a format, and hold its keys where that has none.
 */
async function withMissed(format: BackupFormat, result: ImportResult, file: FileUnderTest): Promise<Backup> {
  if (format.endsWith('-csv')) return withMissedRows(format, result, file);
  if (file.text?.startsWith('<') && isEmpty(result)) return elementsOr(format, result, file);
  if (file.json === undefined || format === 'json') return { format, ...result };
  const { findInJson, findMissed, mayHaveMissed } = await import('./records/catch-all');
  const mayHoldMore = leftBehind(format) === 'passwords' || /otpauth:/i.test(file.text ?? '');
  if (!mayHoldMore && !isEmpty(result) && !mayHaveMissed(file, result)) return { format, ...result };
  const found = isEmpty(result) ? findInJson(file) : undefined;
  if (found && !isEmpty(found)) return { format: result.inner ? format : 'json', ...found };
  return { format, ...result, accounts: [...result.accounts, ...findMissed(file, result)] };
}

/** A table that looks like a known one, and of which the reader of any table knows more, is none of that kind. */
async function withMissedRows(
  format: BackupFormat,
  result: ImportResult,
  file: FileUnderTest,
): Promise<Backup> {
  const { findInTable } = await import('./records/catch-all');
  const found = findInTable(file);
  return found && tellsMore(found, result) ? { format: 'csv', ...found } : { format, ...result };
}

/** The same for elements: what looks like a known program's, and has nothing where that has its keys. */
async function elementsOr(format: BackupFormat, result: ImportResult, file: FileUnderTest): Promise<Backup> {
  const { findInXml } = await import('./records/catch-all');
  const found = findInXml(file);
  return found && !isEmpty(found) ? { format: 'xml', ...found } : { format, ...result };
}

function tellsMore(found: ImportResult, result: ImportResult): boolean {
  if (countOf(found) !== countOf(result)) return countOf(found) > countOf(result);
  return namedIn(found) > namedIn(result) || saidIn(found) > saidIn(result);
}

const namedIn = ({ accounts }: ImportResult): number => accounts.filter(({ issuer }) => issuer !== '').length;

/** What is told of how codes are made, and whose they are: a known table may have columns more than its program writes. */
const saidIn = ({ accounts }: ImportResult): number =>
  accounts.filter(({ label }) => label !== '').length + accounts.filter(hasOwnShape).length;

const hasOwnShape = ({ kind, algorithm, digits, period }: OtpAccount): boolean =>
  kind !== ACCOUNT_DEFAULTS.kind ||
  algorithm !== ACCOUNT_DEFAULTS.algorithm ||
  digits !== ACCOUNT_DEFAULTS.digits ||
  period !== ACCOUNT_DEFAULTS.period;

const countOf = ({ accounts, rejected }: ImportResult): number => accounts.length + rejected.length;
