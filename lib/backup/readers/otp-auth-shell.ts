import { Refusal } from '../../refusal';
import { openCbc, sha256 } from '../crypto/ciphers';
import { isPlist } from '../encoding/bplist';
import { type Bytes, utf8Bytes } from '../encoding/bytes';

const BLOCK_BYTES = 16;
/** What the keys of every backup and of every single account are made of. They hide nothing, and tell the app's files. */
const KEY_TEXTS = ['Authenticator', 'OTPAuth'];

/** What is inside the outer encryption of a file of OTP Auth; undefined for every other file. */
export async function findOtpAuthShell(bytes: Bytes): Promise<Bytes | undefined> {
  if (bytes.length === 0 || bytes.length % BLOCK_BYTES !== 0) return undefined;
  for (const text of KEY_TEXTS) {
    const inner = await findInner(bytes, await sha256(utf8Bytes(text)));
    if (inner && isPlist(inner)) return inner;
  }
  return undefined;
}

async function findInner(bytes: Bytes, key: Bytes): Promise<Bytes | undefined> {
  try {
    return await openCbc(key, new Uint8Array(BLOCK_BYTES), bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
