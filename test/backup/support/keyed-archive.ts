/**
 * Apple's NSKeyedArchiver in a binary property list, written by the description in `CFBinaryPList.c`: each object once, what
 * holds it by number. Texts that begin with `data:` are bytes in hexadecimal.
 */
export function keyedArchive(root: unknown): Buffer {
  const objects: unknown[] = ['$null'];
  const top = { root: uid(archived(root)) };
  return propertyList({ $version: 100_000, $archiver: 'NSKeyedArchiver', $top: top, $objects: objects });

  /** Where the object is among all. */
  function archived(value: unknown): number {
    if (value === null) return 0;
    const index = objects.push(null) - 1;
    objects[index] = Array.isArray(value) ? listOf(value) : isPlain(value) ? dictionaryOf(value) : value;
    return index;
  }

  function listOf(items: readonly unknown[]) {
    return { $class: uid(archived('NSArray')), 'NS.objects': items.map((item) => uid(archived(item))) };
  }

  /** One key twice is a list with two values here. */
  function dictionaryOf(value: object) {
    const values = Object.values(value).map((item) => uid(archived(item)));
    const keys = Object.keys(value).map((key) => uid(archived(key)));
    return { $class: uid(archived('NSDictionary')), 'NS.keys': keys, 'NS.objects': values };
  }
}

class Uid {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

const uid = (number: number) => new Uid(number);

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uid);
}

const REF_BYTES = 2;
const OFFSET_BYTES = 4;

function propertyList(top: unknown): Buffer {
  const written: Buffer[] = [];
  write(top);
  const offsets: Buffer[] = [];
  let offset = 8;
  for (const object of written) {
    offsets.push(whole(offset, OFFSET_BYTES));
    offset += object.length;
  }
  const counts = [written.length, 0, offset].map((count) => whole(count, 8));
  const trailer = Buffer.concat([Buffer.alloc(6), Buffer.from([OFFSET_BYTES, REF_BYTES]), ...counts]);
  return Buffer.concat([Buffer.from('bplist00'), ...written, ...offsets, trailer]);

  /** The number of the object. */
  function write(value: unknown): number {
    const index = written.push(Buffer.alloc(0)) - 1;
    written[index] = Array.isArray(value)
      ? Buffer.concat([marked(0xa0, value.length), ...refs(value)])
      : isPlain(value)
        ? Buffer.concat([
            marked(0xd0, Object.keys(value).length),
            ...refs(Object.keys(value)),
            ...refs(Object.values(value)),
          ])
        : scalar(value);
    return index;
  }

  function refs(values: readonly unknown[]): Buffer[] {
    return values.map((value) => whole(write(value), REF_BYTES));
  }
}

function scalar(value: unknown): Buffer {
  if (value instanceof Uid) return Buffer.concat([Buffer.from([0x81]), whole(value.number, 2)]);
  if (value === null) return Buffer.from([0x00]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0x09 : 0x08]);
  if (typeof value === 'number') return number(value);
  const text = `${value}`;
  if (text.startsWith('data:')) {
    const bytes = Buffer.from(text.slice(5), 'hex');
    return Buffer.concat([marked(0x40, bytes.length), bytes]);
  }
  return Buffer.concat([marked(0x60, text.length), Buffer.from(text, 'utf16le').swap16()]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = Number.isInteger(value) ? 0x13 : 0x23;
  if (Number.isInteger(value)) bytes.writeBigInt64BE(BigInt(value), 1);
  else bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** What it is and how long; a length of fifteen or more follows as a number. */
function marked(kind: number, length: number): Buffer {
  if (length < 15) return Buffer.from([kind | length]);
  return Buffer.concat([Buffer.from([kind | 0x0f, 0x12]), whole(length, 4)]);
}

function whole(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, Math.max(0, bytes - 6), Math.min(6, bytes));
  return buffer;
}
