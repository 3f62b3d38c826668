import { Refusal } from '../../refusal';
import { type Bytes, findUtf8Text } from '../encoding/bytes';
import { parseJson, parseJsonBytes } from '../encoding/json-values';

/** A file seen from each side that tells its format. */
export interface FileUnderTest {
  bytes: Bytes;
  /** Its text, trimmed, without byte order mark; undefined for binary files. */
  text: string | undefined;
  /** What the text is as JSON: of one value a line, their list; undefined when it is none. */
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
const MAX_LINES = 100_000;
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** Looks at a file. Throws Refusal 'damaged-file' for JSON that ends too early or breaks off, and for a broken zip. */
export async function examineFile(bytes: Bytes, manifest?: Uint8Array): Promise<FileUnderTest> {
  if (startsWith(bytes, ZIP_MAGIC))
    return { bytes, text: undefined, json: undefined, zipNames: await namesIn(bytes) };
  const text = findText(bytes);
  const json = text && /^[{[]/.test(text) && !isOnePif(text) ? findJson(text) : undefined;
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
  return (await import('../crypto/otp-auth-shell')).findOtpAuthKey(bytes);
}

/** No text but JSON begins with these; `[Kettle]`, `[[` and `{{` begin others. */
const JSON_START =
  /^(?:\{\s*["}]|\[\s*(?:\[\s*)*(?:[{"\]]|-?\d[\d.eE+-]{0,30}\s{0,30}(?:[,\]]|$)|true|false|null))/;

function findJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'damaged-file') throw error;
    const lines = findJsonLines(text);
    if (lines === undefined && JSON_START.test(text)) throw error;
    return lines;
  }
}

/** One object a line; 1Password's old export puts a line of asterisks between them. */
function findJsonLines(text: string): unknown[] | undefined {
  const lines = text
    .split(/[\r\n]+/, MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\*{3}[^*]*\*{3}$/.test(line));
  if (lines.length < 2 || !lines.every((line) => line.startsWith('{') && /\}\s{0,10},?$/.test(line)))
    return undefined;
  try {
    return lines.map((line) => parseJson(line.replace(/,$/, '')));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
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

/** UTF-16 with its byte order mark, or of letters that leave every second byte empty. */
function findUtf16Text(bytes: Bytes): string | undefined {
  const label = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : undefined;
  const encoding = label ?? unmarkedUtf16(bytes.subarray(0, HEAD_BYTES));
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (label === undefined) return undefined;
    throw new Refusal('damaged-file', { cause });
  }
}

function unmarkedUtf16(head: Bytes): 'utf-16le' | 'utf-16be' | undefined {
  const empty = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [empty(0), empty(1)];
  const most = (head.length / 2) * TEXT_SHARE;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}
