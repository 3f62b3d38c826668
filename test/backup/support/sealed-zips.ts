import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { strToU8, zipSync } from 'fflate';
import { RAIVO_PASSPHRASE } from './fixture';

configure({ useWebWorkers: false });

/** A text as the one file of a zip. */
export const zipped =
  (name: string) =>
  (text: string): Uint8Array =>
    zipSync({ [name]: strToU8(text) });

/** WinZip's AES, as Raivo has it; `isOld` is PKWARE's cipher, as WinAuth has it. */
export const lockedZip =
  (name: string, isOld: boolean) =>
  async (text: string): Promise<Uint8Array> => {
    const zip = new ZipWriter(new Uint8ArrayWriter());
    const how = isOld ? { zipCrypto: true } : { encryptionStrength: 3 as const };
    await zip.add(name, new TextReader(text), { password: RAIVO_PASSPHRASE, ...how });
    return zip.close();
  };
