import { Refusal } from '../../refusal';
import { type Bytes, findUtf8Text } from '../encoding/bytes';
import { parseJson, parseJsonBytes } from '../encoding/json-shape';

/** A file seen from each side that tells its format. */
export interface Probe {
  bytes: Bytes;
  /** Its text, trimmed, without byte order mark; undefined for binary files. */
  text: string | undefined;
  /** What the text is as JSON; undefined when it does not begin as JSON does. */
  json: unknown;
  /** Names of the files in a zip; empty for anything else. */
  zipNames: readonly string[];
  /** The key, known to everybody, of a file of OTP Auth; undefined for any other. */
  otpAuthKey?: Bytes;
  /** What the manifest beside it is as JSON; undefined when there is none. */
  manifest?: unknown;
}

const HEAD_BYTES = 1_000;
/** Of printable ASCII: a text has more, and chance gives ciphertext a good third. */
const TEXT_SHARE = 0.8;
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** Looks at a file. Throws Refusal 'damaged-file' for a text that begins as JSON and is none, and for a broken zip. */
export async function probeOf(bytes: Bytes, manifest?: Uint8Array): Promise<Probe> {
  if (startsWith(bytes, ZIP_MAGIC))
    return { bytes, text: undefined, json: undefined, zipNames: await namesIn(bytes) };
  const text = findText(bytes);
  const json = text && /^[{[]/.test(text) && !isOnePif(text) ? parseJson(text) : undefined;
  const otpAuthKey = text === undefined ? await findOtpAuthKey(bytes) : undefined;
  return {
    bytes,
    text,
    json,
    zipNames: [],
    ...(otpAuthKey && { otpAuthKey }),
    ...(manifest && { manifest: parseJsonBytes(manifest) }),
  };
}

/** Whether a text is items in JSON, each on a line of its own, with 1Password's line between them. */
export function isOnePif(text: string): boolean {
  return /(?:^|[\r\n])\*{3}5642bee8-a5ff-11dc-8314-0800200c9a66\*{3}/.test(text);
}

/** Whether `bytes` begin with `magic`: numbers, or a text of ASCII characters. */
export function startsWith(bytes: Uint8Array, magic: readonly number[] | string): boolean {
  const expected = typeof magic === 'string' ? [...magic].map((character) => character.charCodeAt(0)) : magic;
  return expected.every((byte, index) => bytes[index] === byte);
}

/** Loaded only where a file has no other mark. */
async function findOtpAuthKey(bytes: Bytes): Promise<Bytes | undefined> {
  return (await import('../readers/otp-auth-shell')).findOtpAuthKey(bytes);
}

async function namesIn(bytes: Bytes): Promise<readonly string[]> {
  const { openZip } = await import('../encoding/zip');
  return (await openZip(bytes)).map((file) => file.name);
}

function findText(bytes: Bytes): string | undefined {
  const text = findUtf16Text(bytes) ?? findUtf8Text(bytes) ?? findLegacyText(bytes);
  return text?.trim();
}

/** Old spreadsheets write Windows' Latin, and one damaged byte must not make a binary file of a text. */
function findLegacyText(bytes: Bytes): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  const printable = head.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
  const isText = printable > head.length * TEXT_SHARE;
  return isText ? new TextDecoder('windows-1252').decode(bytes) : undefined;
}

/** UTF-16 only with its byte order mark. */
function findUtf16Text(bytes: Bytes): string | undefined {
  const label = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : 'utf-16be';
  if (label === 'utf-16be' && !startsWith(bytes, [0xfe, 0xff])) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal('damaged-file', { cause });
  }
}
