import { EXPORT_FORMATS, type ExportFormat } from './export-capabilities';

/** What accounts are taken out as: a file, QR codes, or paper. */
export const EXPORT_TARGETS = [...EXPORT_FORMATS, 'paper'] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

/** The target's name among the words. */
export const TARGET_WORDS = {
  'aegis-encrypted': 'aegisEncrypted',
  aegis: 'aegis',
  ente: 'ente',
  stratum: 'stratum',
  '2fas': 'twofas',
  'bitwarden-authenticator': 'bitwarden',
  'keepassxc-csv': 'keepassxc',
  cxf: 'cxf',
  'key-uri-list': 'keyUris',
  'google-batch': 'google',
  paper: 'paper',
} as const satisfies Record<ExportTarget, string>;

const ENDINGS: Record<ExportFormat, string> = {
  'aegis-encrypted': 'json',
  aegis: 'json',
  ente: 'txt',
  stratum: 'json',
  '2fas': '2fas',
  'bitwarden-authenticator': 'json',
  'keepassxc-csv': 'csv',
  cxf: 'json',
  'key-uri-list': 'txt',
  'google-batch': 'txt',
};

/** The format whose room decides what a target can carry: paper has the key URI of each account. */
export function formatOf(target: ExportTarget): ExportFormat {
  return target === 'paper' ? 'key-uri-list' : target;
}

/** The name for a file of a format; `at` is Unix seconds. */
export function exportFileName(format: ExportFormat, at: number): string {
  return `latchkey-${format}-${dayOf(at)}.${ENDINGS[format]}`;
}

/** The day in a file's name, so that names sort by time. */
export function dayOf(at: number): string {
  return new Date(at * 1_000).toISOString().slice(0, 10);
}
