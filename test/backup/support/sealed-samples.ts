import { unzipSync } from 'fflate';
import { fixture, PASSPHRASE, RAIVO_PASSPHRASE } from './fixture';
import * as made from './made-files';
import { A, COUNTER_HEX, COUNTER_SECRET, SECRET, SECRET_HEX } from './made-parts';
import { preferences } from './made-preferences';
import { sealFreeOtp2, unsealedFreeOtp2 } from './sealed-freeotp';
import * as json from './sealed-json';
import { sealKdbx } from './sealed-kdbx';
import { asData, sealOtpAuth } from './sealed-otp-auth';
import { lockedZip, zipped } from './sealed-zips';

/** A document that its format wraps: encrypted, zipped, or in a form of bytes. */
export interface SealedSample {
  /** What is inside, as text. */
  inner: string;
  kind: 'json' | 'elements' | 'table' | 'uris';
  seal: (inner: string) => Uint8Array | Promise<Uint8Array>;
  passphrase: string;
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const plain = (name: string) => textOf(fixture(name));
const inZip = (zip: Uint8Array, name: string) => textOf(unzipSync(zip)[name]);

/** One property of an object in JSON text. */
function partOf(text: string, key: string): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(Object(value)[key]);
}

const PIF_END = '***5642bee8-a5ff-11dc-8314-0800200c9a66***';

function pifItems(lines: string): string {
  return `[${lines
    .split(/[\r\n]+/)
    .filter((line) => line.startsWith('{'))
    .join()}]`;
}

/** Each item on a line of its own, with 1Password's line behind it. */
function pifLines(items: string): string {
  const list: unknown = JSON.parse(items);
  return Object.values(Object(list))
    .map((item) => `${JSON.stringify(item)}\n${PIF_END}\n`)
    .join('');
}

/** Texts by their names; what stands below a name is JSON in it. */
function sealPreferences(text: string): Uint8Array {
  const map: unknown = JSON.parse(text);
  return preferences(Object.entries(Object(map)).map(([name, value]) => [name, JSON.stringify(value)]));
}

const RAIVO = JSON.stringify([
  { issuer: 'Standard', account: 'a', secret: SECRET, kind: 'TOTP', digits: '6', timer: '30', counter: '0' },
  { issuer: 'Counter', account: 'b', secret: COUNTER_SECRET, kind: 'HOTP', digits: '8', counter: '10' },
]);

const OTP_AUTH = JSON.stringify({
  Version: 1.1,
  Folders: [
    {
      name: 'Work',
      accounts: [
        {
          label: 'a',
          issuer: 'Standard',
          secret: asData(SECRET_HEX),
          type: 2,
          algorithm: 1,
          digits: 6,
          period: 30,
        },
        {
          label: 'b',
          issuer: 'Counter',
          secret: asData(COUNTER_HEX),
          type: 1,
          algorithm: 2,
          digits: 8,
          counter: 10,
        },
      ],
    },
    { name: 'Home', accounts: [{ label: 'c', secret: asData('31'.repeat(20)), type: 2, algorithm: 3 }] },
  ],
});

const sealed = (
  kind: SealedSample['kind'],
  inner: string,
  seal: SealedSample['seal'],
  passphrase = PASSPHRASE,
): SealedSample => ({ kind, inner, seal, passphrase });

/** One of each format that has a document inside and whose key derivation a file may make cheap. */
export const SEALED_SAMPLES: Readonly<Record<string, SealedSample>> = {
  'FreeOTP 2': sealed('json', unsealedFreeOtp2(made.freeOtp2Map()), sealFreeOtp2),
  'OTP Auth for iOS': sealed('json', OTP_AUTH, sealOtpAuth),
  '1PUX': sealed('json', inZip(made.onePux(), 'export.data'), zipped('export.data')),
  'Proton Pass': sealed(
    'json',
    // Of two items with one key, one that is lost would not be missed.
    inZip(made.protonPass(), 'Proton Pass/data.json').replace(new RegExp(`${SECRET}(?!.*${SECRET})`), A),
    zipped('Proton Pass/data.json'),
  ),
  'Raivo OTP': sealed('json', RAIVO, lockedZip('raivo-otp-export.json', false), RAIVO_PASSPHRASE),
  'Bitwarden, zip': sealed('json', plain('bitwarden.plain.json'), zipped('data.json')),
  'Bitwarden, encrypted': sealed('json', plain('bitwarden.plain.json'), json.sealBitwarden),
  '1PIF, zip': sealed('json', pifItems(plain('reports/f15-1password.1pif')), (items) =>
    zipped('data.1pif')(pifLines(items)),
  ),
  'FreeOTP 1': sealed('json', made.freeOtp1Tokens(), sealPreferences),
  Authy: sealed('json', made.authyTokens(), (text) =>
    preferences([['com.authy.storage.tokens.authenticator.key', text]]),
  ),
  "TOTP Authenticator's preferences": sealed('json', made.TOTP_ACCOUNTS, (text) =>
    preferences([['STATIC_TOTP_CODES_LIST', text]]),
  ),
  'Dashlane, zip': sealed('table', textOf(made.dashlane('otpUrl')), zipped('credentials.csv')),
  WinAuth: sealed('uris', plain('otpauth-uris.txt'), lockedZip('winauth.txt', true), RAIVO_PASSPHRASE),
  '2FAS': sealed('json', plain('2fas.plain.2fas'), json.seal2fas),
  Aegis: sealed('json', partOf(plain('aegis.plain.json'), 'db'), json.sealAegis),
  andOTP: sealed('json', plain('andotp.plain.json'), json.sealAndOtp),
  Stratum: sealed('json', plain('stratum.plain.json'), json.sealStratum),
  'TOTP Authenticator': sealed('json', made.TOTP_ACCOUNTS, json.sealTotpAuthenticator),
  'authenticator.sh': sealed(
    'json',
    partOf(textOf(made.authenticatorSh()), 'accounts'),
    json.sealAuthenticatorSh,
  ),
  VastBlast: sealed('json', made.vastblastInner(), json.sealVastblast),
  KeePass: sealed('elements', plain('keepass.xml'), sealKdbx),
};
