import type { OtpAccount } from '../otp/account';
import { carriedOf, type ExportFormat } from './writers/export-capabilities';
import type { WriteContext } from './writers/write-context';

/**
 * The file of another authenticator with those of `accounts` that its format can carry, in their order, as text;
 * 'google-batch' is one URI a line, each for one QR code. Ask `lossOf` first what is left out. All but
 * 'aegis-encrypted' hold the secrets in clear. A CSV keeps every cell as it is, also one that a spreadsheet would take
 * for a formula: a changed cell would be a changed account. Throws Refusal 'passphrase-needed'.
 */
export async function writeBackup(
  format: ExportFormat,
  accounts: readonly OtpAccount[],
  context: WriteContext,
): Promise<string> {
  const carried = carriedOf(format, accounts);
  const write = await WRITERS[format]();
  return write(carried, context);
}

type Writer = (accounts: readonly OtpAccount[], context: WriteContext) => string | Promise<string>;

const WRITERS: Readonly<Record<ExportFormat, () => Promise<Writer>>> = {
  'aegis-encrypted': async () => (await import('./writers/aegis')).writeEncryptedAegis,
  aegis: async () => (await import('./writers/aegis')).writeAegis,
  ente: async () => (await import('./writers/ente')).writeEnte,
  stratum: async () => (await import('./writers/stratum')).writeStratum,
  '2fas': async () => (await import('./writers/2fas')).write2fas,
  'bitwarden-authenticator': async () => (await import('./writers/bitwarden')).writeBitwardenAuthenticator,
  'keepassxc-csv': async () => (await import('./writers/keepassxc')).writeKeepassxcCsv,
  cxf: async () => (await import('./writers/cxf')).writeCxf,
  'key-uri-list': async () => (await import('./writers/key-uris')).writeKeyUriList,
  'google-batch': async () => (await import('./writers/key-uris')).writeGoogleBatch,
};
