import { Refusal } from '../../refusal';
import type { Bytes } from './bytes';

/** Reads little-endian bytes from the front to the back. Throws Refusal 'damaged-file' where they end too early. */
export class ByteCursor {
  readonly #bytes: Bytes;
  #offset = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  /** How many bytes were read. */
  get offset(): number {
    return this.#offset;
  }

  take(length: number): Bytes {
    const end = this.#offset + length;
    if (length < 0 || end > this.#bytes.length) throw new Refusal('damaged-file');
    const taken = this.#bytes.slice(this.#offset, end);
    this.#offset = end;
    return taken;
  }

  rest(): Bytes {
    return this.take(this.#bytes.length - this.#offset);
  }

  u8(): number {
    return this.take(1)[0] ?? 0;
  }

  u16(): number {
    return new DataView(this.take(2).buffer).getUint16(0, true);
  }

  u32(): number {
    return new DataView(this.take(4).buffer).getUint32(0, true);
  }
}

/** An unsigned little-endian number of at most eight bytes. Throws Refusal 'damaged-file' for a longer one. */
export function littleEndian(bytes: Bytes): number {
  if (bytes.length > 8) throw new Refusal('damaged-file');
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}
