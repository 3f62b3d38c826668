/** Why a call was refused. The interface has one sentence for each, and shows nothing else of an error. */
export const REFUSAL_CODES = [
  // what was given
  'not-a-key-uri',
  'bad-secret',
  'bad-algorithm',
  'bad-digits',
  'bad-period',
  'bad-counter',
  'unsupported-kind',
  'two-step-key',
  'pin-needed',
  // a backup file
  'passphrase-needed',
  'wrong-passphrase',
  'unknown-format',
  'damaged-file',
  'too-costly',
  'unsupported-format',
  // a file that is saved
  'file-not-saved',
  'other-file',
  // a picture
  'no-qr-code',
  'picture-too-large',
  'bad-picture',
  // the vault
  'locked',
  'no-vault',
  'vault-exists',
  'vault-damaged',
  'vault-newer',
  'vault-older',
  'storage-failed',
  'account-missing',
  'wrong-recovery-code',
  'too-many-tries',
  'last-passphrase',
  'same-passphrase',
  'other-vault',
  // the folder of backups
  'folder-gone',
  'folder-not-allowed',
  'folder-failed',
  // bringing together
  'sync-newer',
  'sync-other-key',
  // a passkey
  'wrong-passkey',
  'passkey-without-prf',
  'passkey-exists',
  'passkey-cancelled',
  // a page
  'page-out-of-reach',
  'page-sandboxed',
  'page-changed',
  'site-without-clock',
  'no-field',
  'wrong-site',
  'no-account-for-site',
  'message-field',
  'not-taken',
  'several-accounts',
  'field-not-remembered',
  'filled-just-now',
  'fill-cancelled',
  'scan-gone',
  'bad-message',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected failure that a person can act on. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
