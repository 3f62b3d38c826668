import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { Refusal } from '../../lib/refusal';
import { fileOf, fixture } from './support/fixture';
import * as made from './support/made-files';
import { A, B, C, COUNTER_SECRET, E, SECRET } from './support/made-parts';

const SECRETS = [A, B, C, E, SECRET, COUNTER_SECRET, 'e3152afee62599c8', '!!'];
const WRONG: unknown[] = [null, true, 7, '', 'x', [], {}];

type Path = readonly string[];

const FILES: [string, () => Uint8Array][] = [
  ['Enpass', made.enpassFamily],
  ['Keeper', made.keeperJson],
  ['Psono', made.psono],
  ['cotp', () => fixture('made/cotp.plain.json')],
  ["Authy's decrypted tokens", () => fixture('reports/f03-authy-mitm-decrypted.json')],
  ['a list of keys', () => fixture('reports/f05-otp-list.json')],
];

/** How many entries a file comes to; a refusal tells that something is wrong, and loses nothing quietly. */
async function countOf(json: unknown): Promise<number> {
  try {
    const { accounts, rejected } = await readBackup(fileOf(JSON.stringify(json)));
    return accounts.length + rejected.length;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsOf(inner, [...path, key]);
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

/** A copy with what is at `path` changed; undefined drops it. */
function changed(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const inner = changed(Object(value)[key], rest, wrong);
  if (Array.isArray(value)) {
    const list = value.map((entry, index) => (`${index}` === key ? inner : entry));
    return list.filter((entry) => entry !== undefined);
  }
  return { ...Object(value), [key]: inner };
}

describe('no secret is lost quietly when a field is dropped, or is of another type', () => {
  test.each(FILES)('%s', async (_, file) => {
    const json: unknown = JSON.parse(new TextDecoder().decode(file()));
    // Enpass's mark of a deleted field is one that means it.
    const paths = [...pathsOf(json)].filter((path) => path.at(-1) !== 'deleted');
    const holds = (value: unknown) =>
      typeof value === 'string' &&
      SECRETS.some((secret) => value.replaceAll(' ', '').toUpperCase().includes(secret.toUpperCase()));
    const secrets = paths.filter((path) => holds(at(json, path)));
    const whole = await countOf(json);
    expect(whole).toBeGreaterThan(1);
    for (const path of paths) {
      // Whatever is below it is gone with it, and known to be.
      const gone = secrets.filter((secret) => path.every((key, index) => secret[index] === key)).length;
      for (const wrong of [undefined, ...WRONG]) {
        const count = await countOf(changed(json, path, wrong));
        expect(count, `${path.join('.')} = ${JSON.stringify(wrong)}`).toBeGreaterThanOrEqual(whole - gone);
      }
    }
  });
});
