import { Refusal } from '../../refusal';
import type { Bytes } from './bytes';

/** Bytes of Java's Object Serialization Stream Protocol, section 6.4.2. */
const STREAM_MAGIC = 0xaced;
const STREAM_VERSION = 5;
const TC_NULL = 0x70;
const TC_REFERENCE = 0x71;
const TC_CLASSDESC = 0x72;
const TC_OBJECT = 0x73;
const TC_STRING = 0x74;
const TC_BLOCKDATA = 0x77;
const TC_ENDBLOCKDATA = 0x78;
const TC_LONGSTRING = 0x7c;
const FIRST_HANDLE = 0x7e0000;

const MAP_CLASS = 'java.util.HashMap';
const SERIAL_VERSION_BYTES = 8;
const INT = 'I';
const FLOAT = 'F';
const FOUR_BYTES = 4;
const MAX_ENTRIES = 20_000;
/** Characters. */
const MAX_REFERRED_LENGTH = 1_000_000;

/** Reads a Java-serialised `HashMap<String, String>`. Throws Refusal 'damaged-file' for anything else. */
export function parseJavaMap(bytes: Bytes): Map<string, string> {
  try {
    return new JavaStream(bytes).map();
  } catch (cause) {
    // A RangeError is DataView's: the stream ends too early.
    throw cause instanceof RangeError ? new Refusal('damaged-file', { cause }) : cause;
  }
}

class JavaStream {
  readonly #view: DataView;
  readonly #bytes: Bytes;
  #offset = 0;
  #referredLength = 0;
  /** Everything that the stream may refer back to; strings alone are of use. */
  readonly #handles: (string | undefined)[] = [];

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  map(): Map<string, string> {
    this.#expect(this.#u16(), STREAM_MAGIC);
    this.#expect(this.#u16(), STREAM_VERSION);
    this.#expect(this.#u8(), TC_OBJECT);
    const fieldBytes = this.#classDescription();
    this.#handles.push(undefined);
    this.#offset += fieldBytes;
    this.#expect(this.#u8(), TC_BLOCKDATA);
    this.#expect(this.#u8(), 2 * FOUR_BYTES);
    this.#u32();
    return this.#entries(this.#u32());
  }

  /** Answers how many bytes the values of the declared fields take. */
  #classDescription(): number {
    this.#expect(this.#u8(), TC_CLASSDESC);
    if (this.#text(this.#u16()) !== MAP_CLASS) throw new Refusal('damaged-file');
    this.#offset += SERIAL_VERSION_BYTES;
    this.#handles.push(undefined);
    this.#u8();
    const fields = this.#u16();
    for (let field = 0; field < fields; field++) {
      const type = String.fromCharCode(this.#u8());
      if (type !== INT && type !== FLOAT) throw new Refusal('damaged-file');
      this.#text(this.#u16());
    }
    this.#expect(this.#u8(), TC_ENDBLOCKDATA);
    this.#expect(this.#u8(), TC_NULL);
    return fields * FOUR_BYTES;
  }

  #entries(size: number): Map<string, string> {
    if (size > MAX_ENTRIES) throw new Refusal('too-costly');
    const map = new Map<string, string>();
    for (let entry = 0; entry < size; entry++) map.set(this.#string(), this.#string());
    return map;
  }

  #string(): string {
    const type = this.#u8();
    if (type === TC_REFERENCE) return this.#referred(this.#u32());
    if (type !== TC_STRING && type !== TC_LONGSTRING) throw new Refusal('damaged-file');
    const text = this.#text(type === TC_STRING ? this.#u16() : this.#longLength());
    this.#handles.push(text);
    return text;
  }

  /** A reference costs its reader as much as the text would. */
  #referred(handle: number): string {
    const text = this.#handles[handle - FIRST_HANDLE];
    if (text === undefined) throw new Refusal('damaged-file');
    this.#referredLength += text.length;
    if (this.#referredLength > MAX_REFERRED_LENGTH) throw new Refusal('too-costly');
    return text;
  }

  #longLength(): number {
    this.#expect(this.#u32(), 0);
    return this.#u32();
  }

  /** Modified UTF-8: UTF-16 units one by one, zero in two bytes (java.io.DataInput). */
  #text(length: number): string {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new Refusal('damaged-file');
    const units: string[] = [];
    while (this.#offset < end) units.push(String.fromCharCode(this.#unit()));
    return units.join('');
  }

  #unit(): number {
    const first = this.#u8();
    if (first < 0x80) return first;
    if (first >> 5 === 0b110) return ((first & 0x1f) << 6) | this.#continuation();
    if (first >> 4 !== 0b1110) throw new Refusal('damaged-file');
    return ((first & 0x0f) << 12) | (this.#continuation() << 6) | this.#continuation();
  }

  #continuation(): number {
    return this.#u8() & 0x3f;
  }

  #u8(): number {
    return this.#view.getUint8(this.#offset++);
  }

  #u16(): number {
    this.#offset += 2;
    return this.#view.getUint16(this.#offset - 2);
  }

  #u32(): number {
    this.#offset += FOUR_BYTES;
    return this.#view.getUint32(this.#offset - FOUR_BYTES);
  }

  #expect(found: number, expected: number): void {
    if (found !== expected) throw new Refusal('damaged-file');
  }
}
