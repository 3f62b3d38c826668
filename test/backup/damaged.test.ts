import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../lib/backup/formats';
import { readBackup } from '../../lib/backup/read';
import { Refusal } from '../../lib/refusal';
import { fileOf } from './support/fixture';
import { SAMPLES } from './support/samples';
import { survive } from './support/survive';

/** What asks for a passphrase says of which format it is: nothing costly is done for that. */
function formatOf(bytes: Uint8Array, fileName: string): Promise<unknown> {
  return readBackup(bytes, { fileName }).then(
    ({ format }) => format,
    (error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'passphrase-needed') throw error;
      return error.cause;
    },
  );
}

test('there is a sample of every format', async () => {
  const formats = new Set(await Promise.all(SAMPLES.map(({ bytes, name }) => formatOf(bytes(), name))));
  expect([...formats].sort()).toEqual([...new Set(FORMATS.map(([format]) => format))].sort());
});

/** Samples whose key derivation is cheap enough for hundreds of attempts. */
const FAST = SAMPLES.filter(({ isSlow }) => !isSlow);

describe('readBackup survives samples cut off at every byte', () => {
  test.each(FAST.map(({ name, ...sample }) => [name, sample] as const))(
    '%s',
    async (_, { bytes, passphrase }) => {
      // Every byte of small files; of larger ones about 200 places.
      const step = Math.max(1, Math.floor(bytes().length / 200));
      for (let length = 0; length < bytes().length; length += step)
        await survive(bytes().slice(0, length), passphrase);
    },
  );
});

const PLAIN_JSONS = FAST.filter(({ isJson, isEncrypted }) => isJson && !isEncrypted);

const bytesOf = (length: number) => fc.integer({ min: 0, max: length - 1 });

const SLOW = SAMPLES.filter(({ isSlow }) => isSlow);

describe('readBackup survives encrypted samples cut off at every byte, without their passphrase', () => {
  test.each(SLOW.map(({ name, bytes }) => [name, bytes] as const))('%s', async (_, bytes) => {
    const step = Math.max(1, Math.floor(bytes().length / 200));
    const answers = new Set<string>();
    for (let length = 0; length < bytes().length; length += step)
      answers.add(await survive(bytes().slice(0, length), ''));
    expect([...answers].filter((answer) => /^[1-9]\d* accounts/.test(answer))).toEqual([]);
  });
});

describe('readBackup refuses encrypted samples that were damaged', () => {
  test.each(SLOW.map(({ name, ...sample }) => [name, sample] as const))(
    '%s',
    async (_, { bytes, passphrase }) => {
      // Each answer costs a key derivation: one byte that is another, and a piece that is missing.
      const changed = bytes();
      const index = Math.floor(changed.length / 2);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const cut = bytes().slice(0, Math.floor(changed.length * 0.9));
      const answers = [await survive(changed, passphrase), await survive(cut, passphrase)];
      expect(answers.filter((answer) => answer.endsWith(', 0 rejected'))).toEqual([]);
    },
  );
});

describe('readBackup survives samples with bytes changed', () => {
  test.each(FAST.map(({ name, ...sample }) => [name, sample] as const))(
    '%s',
    async (_, { bytes, passphrase }) => {
      const original = bytes();
      const change = fc.tuple(bytesOf(original.length), fc.integer({ min: 0, max: 255 }));
      const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = original.slice();
        for (const [index, byte] of changes) changed[index] = byte;
        await survive(changed, passphrase);
      });
      await fc.assert(property, { numRuns: 40 });
    },
  );
});

describe('readBackup survives values of the wrong type anywhere', () => {
  const WRONG: unknown[] = [
    null,
    true,
    -1,
    1.5,
    1e300,
    '',
    'x',
    [],
    {},
    [[]],
    { toString: 1, length: 'x', valueOf: null },
  ];
  const JSONS = FAST.filter(({ isJson }) => isJson);

  test.each(JSONS.map(({ name, ...sample }) => [name, sample] as const))(
    '%s',
    async (_, { bytes, passphrase }) => {
      const json: unknown = JSON.parse(new TextDecoder().decode(bytes()));
      const paths = [...pathsOf(json)];
      // Every place once, with the wrong values in turn.
      for (const [index, path] of paths.entries()) {
        const wrong = WRONG[index % WRONG.length];
        await survive(fileOf(JSON.stringify(replaced(json, path, wrong))), passphrase);
      }
    },
  );
});

const OBJECT_WITH =
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"x":{"__proto__":1},';

describe('readBackup reads the same from objects with names of Object.prototype in them', () => {
  test.each(PLAIN_JSONS.map(({ name, bytes }) => [name, bytes] as const))('%s', async (name, bytes) => {
    const text = new TextDecoder().decode(bytes());
    const polluted = text.replace(/("(?:[^"\\]|\\.)*")|\{(?=\s*")/g, (_, string) => string ?? OBJECT_WITH);
    expect(polluted).not.toBe(text);
    const [before, after] = [await survive(bytes()), await survive(fileOf(polluted))];
    // Known by having one property alone.
    if (name === 'TOTP Authenticator, decrypted') return expect(after).toBe('unknown-format');
    // An object that holds entries by name holds more of them, which are rejected.
    expect(after.replace(/,.*/, '')).toBe(before.replace(/,.*/, ''));
  });
});

describe('readBackup keeps entries apart that are there twice', () => {
  test.each(PLAIN_JSONS.map(({ name, bytes }) => [name, bytes] as const))('%s', async (_, bytes) => {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes()));
    const count = (answer: string) => Number(/^\d+/.exec(answer)?.[0]);
    const [once, twice] = [await survive(bytes()), await survive(fileOf(JSON.stringify(doubled(json))))];
    expect(count(twice)).toBeGreaterThanOrEqual(count(once));
  });
});

describe('readBackup refuses samples with a list 10,000 deep somewhere', () => {
  const deep = '['.repeat(10_000) + ']'.repeat(10_000);

  test.each(SAMPLES.filter(({ isJson }) => isJson).map(({ name, ...sample }) => [name, sample] as const))(
    '%s',
    async (_, { bytes, passphrase }) => {
      const text = new TextDecoder().decode(bytes());
      const inside = text.replace(/\{(?=\s*")/, `{"deep":${deep},`);
      expect(await survive(fileOf(inside), passphrase)).toBe('damaged-file');
    },
  );
});

function doubled(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, ...value].map(doubled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, doubled(inner)]));
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsOf(inner, [...path, key]);
  }
}

function replaced(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  if (Array.isArray(value))
    return value.map((entry, index) => (`${index}` === key ? replaced(entry, rest, wrong) : entry));
  const record = Object(value) as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, wrong) };
}
