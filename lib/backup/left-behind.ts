import type { BackupFormat } from './formats';

/** What a file can hold beside codes, and Latchkey does not keep. */
export type LeftBehind = 'passwords' | 'pictures';

const LEFT: Partial<Record<BackupFormat, LeftBehind>> = {
  '1password': 'passwords',
  '1password-csv': 'passwords',
  '1pif': 'passwords',
  'apple-csv': 'passwords',
  bitwarden: 'passwords',
  'bitwarden-csv': 'passwords',
  cxf: 'passwords',
  kdbx: 'passwords',
  'keepass-xml': 'passwords',
  'keepassxc-csv': 'passwords',
  'lastpass-csv': 'passwords',
  'dashlane-csv': 'passwords',
  enpass: 'passwords',
  'enpass-csv': 'passwords',
  'keepass-csv': 'passwords',
  keeper: 'passwords',
  'keeper-csv': 'passwords',
  'myki-csv': 'passwords',
  psono: 'passwords',
  'roboform-csv': 'passwords',
  safeincloud: 'passwords',
  'safeincloud-csv': 'passwords',
  'synology-c2-csv': 'passwords',
  'zoho-vault-csv': 'passwords',
  'proton-pass': 'passwords',
  'proton-pass-csv': 'passwords',
  '2fauth': 'pictures',
  freeotp: 'pictures',
  'freeotp-plus': 'pictures',
  'freeotp-2': 'pictures',
};

/** What files of a format hold that is left out of an import; undefined where they hold codes alone. */
export function leftBehind(format: BackupFormat): LeftBehind | undefined {
  return LEFT[format];
}
