import { Refusal } from '../refusal';

// Texts made small by the browser's own streams, and filled up so that their lengths tell little.

const FORMAT = 'deflate-raw';
const LENGTH_BYTES = 4;
const LEAST_BYTES = 4_096;
/** The step is a part of the size: an eighth of the power of two below it. */
const STEP_BITS = 3;
/** No text of a vault comes near; what was packed by somebody else may unfold to anything. */
const MOST_BYTES = 67_108_864;

/** A text compressed: its length in four bytes, itself, and zeros up to the next step. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const small = await deflate(text);
  const whole = new Uint8Array(paddedLength(small.length + LENGTH_BYTES));
  new DataView(whole.buffer).setUint32(0, small.length);
  whole.set(small, LENGTH_BYTES);
  return whole;
}

/** The text of `packed`. Throws Refusal `damaged-file` for anything else. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (bytes.length < LENGTH_BYTES) throw new Refusal('damaged-file');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - LENGTH_BYTES) throw new Refusal('damaged-file');
  return inflate(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
}

/** The bytes of a text, compressed and not padded. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(FORMAT));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of `deflate`. Throws Refusal `damaged-file` for other bytes, and for what unfolds beyond any vault. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(FORMAT)).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let count = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      count += chunk.value.length;
      if (count > MOST_BYTES) throw new Refusal('damaged-file');
      text += decoder.decode(chunk.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    throw new Refusal('damaged-file', { cause });
  }
}

/** At most an eighth more, and never below 4 KiB. */
function paddedLength(length: number): number {
  if (length <= LEAST_BYTES) return LEAST_BYTES;
  const step = 2 ** Math.max(0, Math.floor(Math.log2(length)) - STEP_BITS);
  return Math.ceil(length / step) * step;
}
