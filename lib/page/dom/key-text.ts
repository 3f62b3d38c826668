/** A key of 80 bits is 16 letters; 128 letters are as many as any service shows. */
const SHORTEST = 16;
const LONGEST = 128;
/** Longer texts are prose; a key stands in a line of its own, or after a word or two. */
const LONGEST_LINE = 400;
const SOLID = /(?<![\w-])[A-Z2-7]{16,128}(?:={1,6})?(?![\w=-])/gi;
const GROUPS = [4, 8, 5, 6, 3].flatMap((size) => ['[A-Z2-7]', '[a-z2-7]'].map((one) => groupsOf(one, size)));
const SAYS_KEY =
  /\b(?:key|secret|set.?up|manual|code|token|cl[eé]|clave|chiave|chave|segreto|secreto|secr[eè]te?)\b|schlüssel|geheim|sleutel|nyckel|klucz|ключ|секрет|密[钥鑰]|キー|シークレット|키/i;

/** The keys that a line shows, in capitals and without their gaps; [] for prose. */
export function keysIn(line: string): string[] {
  if (line.length < SHORTEST || line.length > LONGEST_LINE) return [];
  const solid = [...line.matchAll(SOLID)].map(([key]) => key);
  const groups = GROUPS.flatMap((pattern) => [...line.matchAll(pattern)]).map(([key]) => key);
  return [...new Set([...solid, ...groups].filter(isOneCase).map(withoutGaps))].filter(isKeyLong);
}

/** Whether the words near a key say that it is one. */
export function saysKey(words: string): boolean {
  return SAYS_KEY.test(words);
}

/** Groups all of one size; a shorter one only where the line ends, for a word may follow. */
function groupsOf(one: string, size: number): RegExp {
  const group = `${one}{${size}}`;
  return new RegExp(
    `(?<![\\w-])(?:${group}[ \\xA0-]){2,}(?:${group}(?![\\w-])|${one}{1,${size}}(?=[.,;)]?\\s*$))`,
    'g',
  );
}

/** Small letters make words, and words have no digits; nearly every key has one. */
function isOneCase(key: string): boolean {
  return key === key.toUpperCase() || (key === key.toLowerCase() && /[2-7]/.test(key));
}

function isKeyLong({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

function withoutGaps(key: string): string {
  return key.replaceAll(/[^A-Za-z2-7]/g, '').toUpperCase();
}
