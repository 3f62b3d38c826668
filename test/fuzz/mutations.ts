import fc from 'fast-check';

/** What changes a file: where, as a part of its length, and how. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

/** Line separators, quotes, padding, brackets and what else readers look for, as long runs. */
const RUNS = [
  '\t',
  ' ',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '"',
  "'",
  '=',
  '<',
  '>',
  '[',
  '{"a":',
  ',',
  '%',
  '&',
  '\\',
].concat([
  'A',
  '0',
  '-',
  '.',
  '/',
  ':',
  '\0',
  '\ufeff',
  '\u200b',
  'é',
  '<a>',
  '&a=',
  'otpauth://',
  '\t\u2028',
  '=A',
  '\r\n',
]);
const LONGEST_RUN = 100_000;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const run = fc
  .tuple(fc.constantFrom(...RUNS), fc.integer({ min: 1, max: LONGEST_RUN }))
  .map(([unit, length]) => Buffer.from(unit.repeat(Math.ceil(length / unit.length))));

const splice = (bytes: Uint8Array, from: number, to: number, insert: Uint8Array): Uint8Array =>
  Uint8Array.from(Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(to)]));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, value]): Mutation =>
      (bytes) => {
        const at = Math.floor(where * Math.max(0, bytes.length - 1));
        return splice(bytes, at, at + 1, Uint8Array.of(value));
      },
  ),
  place.map(
    (where): Mutation =>
      (bytes) =>
        bytes.slice(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(place, place, fc.integer({ min: 2, max: 50 })).map(
    ([a, b, times]): Mutation =>
      (bytes) => {
        const [from = 0, to = 0] = [a, b]
          .map((where) => Math.floor(where * bytes.length))
          .sort((x, y) => x - y);
        const part = bytes.slice(from, Math.min(to, from + 5_000));
        return splice(bytes, from, from, Buffer.concat(Array.from({ length: times }, () => part)));
      },
  ),
  fc.tuple(place, run).map(
    ([where, text]): Mutation =>
      (bytes) => {
        const at = Math.floor(where * bytes.length);
        return splice(bytes, at, at, text);
      },
  ),
  fc.tuple(place, place).map(
    ([a, b]): Mutation =>
      (bytes) => {
        const [from = 0, to = 0] = [a, b]
          .map((where) => Math.floor(where * bytes.length))
          .sort((x, y) => x - y);
        return splice(bytes, from, to, new Uint8Array());
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom('[]', '{"a":}', '<a></a>')).map(
    ([depth, pair]): Mutation =>
      (bytes) => {
        const middle = pair === '[]' ? 1 : pair === '<a></a>' ? 3 : 5;
        const [open, close] = [pair.slice(0, middle), pair.slice(middle)];
        return splice(
          splice(bytes, 0, 0, Buffer.from(open.repeat(depth))),
          Infinity,
          Infinity,
          Buffer.from(close.repeat(depth)),
        );
      },
  ),
);

/** Files near to `seed`: itself, changed up to four times. */
export function nearTo(seed: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(mutation, { maxLength: 4 }).map((all) => all.reduce((bytes, one) => one(bytes), seed));
}
