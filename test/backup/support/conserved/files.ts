import fc from 'fast-check';
import { JSON_SHAPES } from './json-shapes';
import type { Draw, Shape } from './shape';
import { TABLE_SHAPES } from './table-shapes';
import { TEXT_SHAPES } from './text-shapes';
import type { Thing } from './things';
import { XML_SHAPES } from './xml-shapes';

/** A made file: what is in it, its bytes, and what may be asked of them. */
export interface MadeFile extends Omit<Shape, 'write'> {
  shape: string;
  text: string;
  bytes: Uint8Array;
  things: readonly Thing[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  ...JSON_SHAPES,
  ...TABLE_SHAPES,
  ...TEXT_SHAPES,
  ...XML_SHAPES,
};
/** Each how often it is drawn for what it is. */
const ENCODINGS = ['utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be', 'unmarked utf16le', 'windows-1252'];

/** A file of any shape with these things in it, in any of the usual encodings. */
export function fileWith(drawnThings: readonly Thing[], only?: string): fc.Arbitrary<MadeFile> {
  const names = Object.keys(SHAPES).filter((name) => only === undefined || name === only);
  const shape = fc.constantFrom(...names);
  const draws = fc.infiniteStream(fc.nat(1_000));
  return fc.record({ shape, encoding: fc.constantFrom(...ENCODINGS), draws }).map((drawn) => {
    const next = () => drawn.draws.next().value ?? 0;
    const draw: Draw = (...among) => among[next() % among.length] as (typeof among)[number];
    const { write, ...asks } = SHAPES[drawn.shape] as Shape;
    const things = drawnThings.map((thing) => inShape(thing, asks));
    const text = write(things, draw);
    return { ...asks, shape: drawn.shape, text, bytes: encoded(text, drawn.encoding), things };
  });
}

/** The thing as a shape can write it: broken where that can be seen, and its codes as they are told. */
function inShape(thing: Thing, { isByLooks = false, tellsHow = false }: Omit<Shape, 'write'>): Thing {
  const how = thing.isUri || tellsHow ? {} : { digits: 6, period: 30 };
  const { broken } = thing;
  // A key URI is one wherever it stands.
  if (broken === undefined || (isByLooks && !thing.isUri)) return { ...thing, ...how, broken: undefined };
  return { ...thing, ...how, written: broken };
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'bom') return new Uint8Array(Buffer.from(`\uFEFF${text}`));
  // Latin-1 is what Windows' Latin is in all of these letters.
  const isLatin = /^[\s!-~\xa1-\xff]*$/.test(text) && /[\xa1-\xff]/.test(text);
  if (encoding === 'windows-1252' && isLatin) return new Uint8Array(Buffer.from(text, 'latin1'));
  if (!encoding.includes('utf16')) return new Uint8Array(Buffer.from(text));
  const mark = encoding.startsWith('unmarked') && /^[\s!-~]*$/.test(text) ? '' : '\uFEFF';
  const little = Buffer.from(`${mark}${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf16be' ? little.swap16() : little);
}
