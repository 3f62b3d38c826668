/** Java's serialised `HashMap<String, String>`, as its specification (Object Serialization Stream Protocol) has it. */
export function javaMap(entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return javaPairs(Object.entries(entries));
}

/** As `javaMap`; what no map holds, one name twice, can be written so. Null is Java's own. */
export function javaPairs(pairs: readonly (readonly [string, string | null])[]): Uint8Array<ArrayBuffer> {
  const description = Buffer.concat([
    Buffer.from([0x72]),
    javaText('java.util.HashMap'),
    Buffer.from('0507dac1c31660d1', 'hex'),
    Buffer.from([0x03, 0x00, 0x02]),
    Buffer.from('F'),
    javaText('loadFactor'),
    Buffer.from('I'),
    javaText('threshold'),
    Buffer.from([0x78, 0x70]),
  ]);
  const size = Buffer.alloc(18);
  size.writeFloatBE(0.75, 0);
  size.writeInt32BE(12, 4);
  size.set([0x77, 0x08], 8);
  size.writeInt32BE(16, 10);
  size.writeInt32BE(pairs.length, 14);
  const strings = pairs
    .flat()
    .map((text) =>
      text === null ? Buffer.from([0x70]) : Buffer.concat([Buffer.from([0x74]), javaText(text)]),
    );
  const stream = [
    Buffer.from([0xac, 0xed, 0x00, 0x05, 0x73]),
    description,
    size,
    ...strings,
    Buffer.from([0x78]),
  ];
  return new Uint8Array(Buffer.concat(stream));
}

/** Length in two bytes, then modified UTF-8: each UTF-16 unit by itself. */
function javaText(text: string): Buffer {
  const units = [...Array(text.length).keys()].flatMap((index) => {
    const unit = text.charCodeAt(index);
    if (unit > 0 && unit < 0x80) return [unit];
    if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
    return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  });
  return Buffer.concat([Buffer.from([units.length >> 8, units.length & 0xff]), Buffer.from(units)]);
}
