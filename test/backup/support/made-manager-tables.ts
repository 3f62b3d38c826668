import { formatCsv } from '../../../lib/backup/encoding/csv';
import { fileOf } from './fixture';
import { COUNTER_SECRET, SECRET, SECRET_HEX } from './made-parts';

/** Tables of password managers, with an item that has no code in each. */

const URI = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;

function table(...rows: readonly (readonly string[])[]): Uint8Array {
  return fileOf(formatCsv(rows));
}

/** Of accounts, with the key beside the password. */
export function mykiAccounts(): Uint8Array {
  return table(
    ['nickname', 'url', 'username', 'password', 'additionalInfo', 'twofaSecret', 'status', 'tags'],
    ['Standard', 'https://example.com/login', 'totp@example.com', 'no', 'a note', SECRET, 'active', ''],
    ['Plain', 'https://plain.example', 'x', 'no', '', '', 'active', ''],
  );
}

/** Of codes alone. */
export function mykiCodes(): Uint8Array {
  return table(
    ['status', 'tags', 'nickname', 'additionalInfo', 'authToken'],
    ['active', '', 'Standard', '', SECRET.toLowerCase()],
    ['active', '', 'Broken', '', '!!'],
  );
}

export function roboform(): Uint8Array {
  return fileOf(
    'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\r\n' +
      `Standard,https://example.com,https://example.com,totp@example.com,no,a note,/Work,"User ID$,,,txt,totp@example.com","Password$,,,pwd,no","TOTP KEY$,,,txt,${SECRET}"\r\n` +
      'Plain,https://plain.example,https://plain.example,x,no,,,"User ID$,,,txt,x"\r\n',
  );
}

/** Older versions call the column otpSecret. */
export function dashlane(column: 'otpSecret' | 'otpUrl'): Uint8Array {
  const otp = column === 'otpUrl' ? URI : SECRET;
  return table(
    ['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category', column],
    ['totp@example.com', '', '', 'Standard', 'no', 'a note', 'https://example.com', 'Work', otp],
    ['x', '', '', 'Plain', 'no', '', 'https://plain.example', '', ''],
  );
}

export function applePasswords(): Uint8Array {
  return table(
    ['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'],
    ['example.com (totp@example.com)', 'https://example.com/', 'totp@example.com', 'no', 'a note', URI],
    ['other.example (x)', 'https://other.example/', 'x', 'no', '', `otpauth://totp/?secret=${SECRET}`],
    ['plain.example', 'https://plain.example/', 'x', 'no', '', ''],
  );
}

/** The strings of KeePass's own codes: by counter, by time in other encodings and with parameters, both in one entry. */
export function keepassStrings(): Uint8Array {
  return table(
    [
      ...['Group', 'Title', 'User Name', 'Password', 'URL', 'Notes'],
      ...[
        'HmacOtp-Secret-Base32',
        'HmacOtp-Counter',
        'TimeOtp-Secret-Hex',
        'TimeOtp-Length',
        'TimeOtp-Period',
      ],
    ],
    ['Work', 'Counter', 'hotp', 'no', 'https://example.com', 'a note', COUNTER_SECRET, '10', '', '', ''],
    ['Work', 'Hex', 'eight', 'no', '', '', '', '', SECRET_HEX, '8', '60'],
    ['', 'Both', 'x', 'no', '', '', COUNTER_SECRET, '10', SECRET_HEX, '', ''],
    ['', 'Odd', 'x', 'no', '', '', '', '', 'not hexadecimal', '', ''],
    ['', 'Plain', 'x', 'no', '', '', '', '', '', '', ''],
  );
}

/** An organisation's, with a quote, a comma and a line's end in cells, and several codes of one name. */
export function bitwardenOrganisation(): Uint8Array {
  return table(
    [
      'collections',
      'type',
      'name',
      'notes',
      'fields',
      'reprompt',
      'login_uri',
      'login_username',
      'login_password',
      'login_totp',
    ],
    [
      'Team,Team/Shared',
      'login',
      'Standard',
      'a "note",\nof two lines',
      '',
      '0',
      'https://example.com',
      'totp@example.com',
      'no',
      URI,
    ],
    ['', 'login', 'Steam', '', '', '0', '', 'gabe', 'no', 'steam://JRZCL47CMXVOQMNPZR2F7J4RGI'],
    ['Team', 'note', 'A note', 'text', '', '0', '', '', '', ''],
  );
}

/** Items of version 6 in another language: a star before what is secret, and key URIs, are all that tells. */
export function enpassAbroad(): Uint8Array {
  return fileOf(
    `"Standard","Benutzername","totp@example.com","E-mail","","*Kennwort","no","*Einmalcode","${URI}","Notiz"\r\n` +
      '"Plain","Benutzername","x","*Kennwort","no"\r\n',
  );
}
