import { i18n } from '#i18n';
import type { UnreadableFormat } from '../../lib/backup/formats';
import { Refusal } from '../../lib/refusal';
import { sentenceFor } from './refusal-text';

/** The sentence for each kind of file that cannot be read, among the words. */
const ALTERNATIVES = {
  kdb: 'kdb',
  kdbx: 'kdbx',
  'steam-manifest': 'steamManifest',
  html: 'html',
  sqlite: 'sqlite',
  pgp: 'pgp',
  'proton-pass-pgp': 'protonPassPgp',
  'microsoft-push': 'microsoftPush',
  authme: 'authme',
  'okta-push': 'oktaPush',
  'duo-push': 'duoPush',
  'bitwarden-account-restricted': 'bitwardenAccountRestricted',
} as const satisfies Record<UnreadableFormat, string>;

/** What is known of a file whose format is not. */
const NOT_KNOWN: Readonly<Record<string, 'noCodes' | 'empty'>> = { 'no-codes': 'noCodes', empty: 'empty' };

/** As `sentenceFor`; for a file of a kind that cannot be read, what to bring instead. */
export function fileProblemOf(error: unknown): string {
  const hint = error instanceof Refusal && error.code === 'unknown-format' ? error.cause : undefined;
  const known = typeof hint === 'string' ? NOT_KNOWN[hint] : undefined;
  if (known) return i18n.t(`unsupportedFormat.${known}`);
  const format = error instanceof Refusal && error.code === 'unsupported-format' ? error.cause : undefined;
  return isUnreadable(format) ? i18n.t(`unsupportedFormat.${ALTERNATIVES[format]}`) : sentenceFor(error);
}

function isUnreadable(cause: unknown): cause is UnreadableFormat {
  return typeof cause === 'string' && Object.hasOwn(ALTERNATIVES, cause);
}
