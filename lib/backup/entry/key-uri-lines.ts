import { Refusal } from '../../refusal';

/** Key URIs of any scheme. */
export const KEY_URI = /^(?:otpauth|steam|motp):\/\//i;
/** A part of Google Authenticator's transfer. */
export const GOOGLE_PART = /^otpauth-migration:\/\//i;
/** The same at the start of any line, so that a long text need not be taken apart to be known. */
const KEY_URI_LINE = /(?:^|[\r\n])[ \t]*(?:otpauth|steam|motp):\/\//i;
const GOOGLE_LINE = /(?:^|[\r\n])[ \t]*otpauth-migration:\/\//i;
/** Old versions of Ente Auth put all URIs into one line; their own commas are encoded. */
export const BETWEEN_URIS = /,(?=(?:otpauth|otpauth-migration|steam|motp):\/\/)/i;

/** Ten times as many as a file may have entries. */
const MAX_LINES = 100_000;

/**
 * The lines of a list that are neither blank nor a remark; what follows a tab is a remark too.
 * Throws Refusal 'too-costly' for more than 100,000 lines.
 */
export function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n]+/, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new Refusal('too-costly');
  return lines
    .flatMap((line) => line.split(BETWEEN_URIS))
    .map((line) => beforeTab(line).trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** By its index: `.` stops at rarer line separators, and an expression would then look on from every tab. */
function beforeTab(line: string): string {
  const tab = line.indexOf('\t');
  return tab === -1 ? line : line.slice(0, tab);
}

/** Whether a line of `text` begins as a key URI or a part of Google's transfer does. */
export function beginsKeyUris(text: string): boolean {
  return KEY_URI_LINE.test(text) || GOOGLE_LINE.test(text);
}

/** Whether `text` holds parts of Google's transfer and no key URIs. */
export function isGoogleList(text: string): boolean {
  return GOOGLE_LINE.test(text) && !KEY_URI_LINE.test(text);
}
