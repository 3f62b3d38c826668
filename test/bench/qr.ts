import { expect, test } from 'vitest';
import { drawPage } from '../corpus/qr/backdrop';
import { pageWith, type QrCase, standAlone } from '../corpus/qr/cases';
import { Random } from '../corpus/qr/random';
import { STYLES, type StyleName } from '../corpus/qr/styles';
import { WITHOUT_CODE, type WithoutCode } from '../corpus/qr/without-code';
import { type Measured, measure, sumOf } from './qr-measure';

// SEED chooses the pictures, SIZE how many there are of each kind.
const SEED = Number(process.env['SEED'] ?? 20_261);
const SIZE = Number(process.env['SIZE'] ?? 30);
const rows: string[] = [];

test('decodeQrCodes reads what it must, at the cost that it may have', async () => {
  await measure(some(5, 'warm-up', (random) => standAlone('plain', random)));
  const alone = await each(Object.keys(STYLES) as StyleName[], SIZE, standAlone);
  const one = await report(
    'page with 1',
    some(SIZE, 'page 1', (random) => pageWith(1, random)),
  );
  const counts = [2, 3, 4, 5, 6];
  const several = await each(counts.map(String), Math.ceil(SIZE / 5), (count, random) =>
    pageWith(Number(count), random),
  );
  const withoutCode = (kind: WithoutCode, random: Random) => ({
    picture: WITHOUT_CODE[kind](random),
    texts: [],
  });
  const without = await each(Object.keys(WITHOUT_CODE) as WithoutCode[], Math.max(6, SIZE / 5), withoutCode);
  const large = await report('3840 x 2160 without', some(4, 'large', withoutCodeLarge));
  const withCode = sumOf([alone, one, several]);
  for (const [name, sum] of Object.entries({ alone, one, several, without, withCode }))
    rows.push(row(`= ${name}`, sum));
  console.log([`seed ${SEED}`, HEAD, ...rows].join('\n'));

  expect(alone.ours / alone.codes).toBeGreaterThanOrEqual(0.995);
  expect(one.ours / one.codes).toBeGreaterThanOrEqual(0.96);
  expect(several.ours / several.codes).toBeGreaterThanOrEqual(0.99);
  expect([...withCode.wrong, ...without.wrong, ...large.wrong]).toEqual([]);
  expect(withCode.oursMs / withCode.plainMs).toBeLessThanOrEqual(0.3);
  expect(large.oursMs / large.plainMs).toBeLessThanOrEqual(1 / 3);
});

function* some(count: number, kind: string, make: (random: Random) => QrCase): Generator<QrCase> {
  const salt = [...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, SEED);
  for (let i = 0; i < count; i++) yield make(new Random(salt + i * 7919));
}

async function each<T extends string>(kinds: T[], count: number, make: (kind: T, random: Random) => QrCase) {
  const all: Measured[] = [];
  for (const kind of kinds)
    all.push(
      await report(
        kind,
        some(count, kind, (random) => make(kind, random)),
      ),
    );
  return sumOf(all);
}

async function report(name: string, cases: Iterable<QrCase>): Promise<Measured> {
  const measured = await measure(cases);
  rows.push(row(name, measured));
  return measured;
}

function withoutCodeLarge(random: Random): QrCase {
  return { picture: drawPage(random, 3840, 2160).picture, texts: [] };
}

const HEAD = `${'class'.padEnd(28)}    codes     ours    jsqr   CPU ms ours / jsqr`;

function row(name: string, { codes, ours, plain, oursMs, plainMs, wrong }: Measured): string {
  const rate = (read: number) => (codes ? `${((100 * read) / codes).toFixed(1)} %` : '-').padStart(8);
  const cost = `${oursMs.toFixed(0)} / ${plainMs.toFixed(0)} = ${(oursMs / plainMs).toFixed(2)}`;
  const flaw = wrong.length > 0 ? `   ${wrong.length} wrong` : '';
  return `${name.padEnd(28)} ${String(codes).padStart(8)} ${rate(ours)}${rate(plain)}   ${cost}${flaw}`;
}
