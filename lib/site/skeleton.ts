/** Letters that look like Latin ones in the fonts of address bars; the rows read `Latin: its doubles`. */
const DOUBLES: Record<string, string> = {
  a: 'аα',
  b: 'ьƅ',
  c: 'сϲⅽ',
  d: 'ԁⅾ',
  e: 'еєҽ',
  f: 'ƒ',
  g: 'ɡց',
  h: 'һհ',
  j: 'ј',
  k: 'кκ',
  l: '1iіıіӏⅼ|ι',
  m: 'мⅿ',
  n: 'пո',
  o: '0оοօ',
  p: 'рρ',
  q: 'ԛգ',
  r: 'г',
  s: 'ѕ5',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'ԝшщω',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢ2',
};

/** Letters side by side that pass for one. */
const PAIRS = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
] as const;

const LATIN = new Map(
  Object.entries(DOUBLES).flatMap(([latin, doubles]) => [...doubles].map((double) => [double, latin])),
);

/** What a name looks like at a glance: names with the same skeleton are told apart by letters that look alike. */
export function skeletonOf(name: string): string {
  const letters = [...name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')];
  const latin = letters.map((letter) => LATIN.get(letter) ?? letter).join('');
  return PAIRS.reduce((text, [pair, one]) => text.replace(pair, one), latin);
}
