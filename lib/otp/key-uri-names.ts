import type { OtpAccount } from './account';
import { formDecode, percentDecode } from './percent-decode';
import { printable } from './printable';

type Names = Pick<OtpAccount, 'issuer' | 'label'>;

/**
 * The names in a key URI: its label as written there, and its issuer parameter, decoded, or ''. The parameter wins over
 * the label's part before the first colon, which may be bare or encoded.
 */
export function parseNames(rawLabel: string, issuer: string): Names {
  const whole = printable(percentDecode(rawLabel));
  // An issuer may hold a colon itself.
  if (issuer && whole.startsWith(`${issuer}:`))
    return { issuer, label: whole.slice(issuer.length + 1).trim() };
  const colon = /:|%3a/i.exec(rawLabel);
  if (colon === null) return { issuer, label: decodeName(rawLabel) };
  const prefix = decodeName(rawLabel.slice(0, colon.index));
  return { issuer: issuer || prefix, label: decodeName(rawLabel.slice(colon.index + colon[0].length)) };
}

/** The label of a key URI, with a bare colon only between issuer and label. */
export function formatNames({ issuer, label }: Names): string {
  const written = encodeURIComponent(label.toWellFormed());
  if (issuer) return `${encodeURIComponent(issuer.toWellFormed())}:${written}`;
  // An empty issuer is written out where the label would otherwise be split.
  return label.includes(':') ? `:${written}` : written;
}

/** Some writers put `+` for a space; in an address it is itself (`alice+bank@example.com`). */
function decodeName(raw: string): string {
  const isAddress = /@|%40/.test(raw);
  return printable(isAddress ? percentDecode(raw) : formDecode(raw));
}
