/** The fewest characters of a passphrase for a vault. */
export const SHORTEST_PASSPHRASE = 10;

/** A new passphrase as it is typed, twice. */
export interface TypedPassphrase {
  first: string;
  second: string;
  /** What the estimator says; undefined as long as it has not judged, or there is too little to judge. */
  isWeak: boolean | undefined;
  /** A weak one is wanted all the same. */
  wanted: boolean;
}

/** The passphrase, once it is typed the same twice and is strong, or weak and wanted; undefined until then. */
export function readyPassphrase({ first, second, isWeak, wanted }: TypedPassphrase): string | undefined {
  const isFine = isWeak === false || (isWeak === true && wanted);
  return first === second && isFine ? first : undefined;
}

/** What is wrong with what is typed so far; nothing as long as the second could still become the first. */
export function passphraseLack(first: string, second: string): 'too-short' | 'not-the-same' | undefined {
  if (second === '') return undefined;
  if (first.length < SHORTEST_PASSPHRASE) return 'too-short';
  return first.startsWith(second) ? undefined : 'not-the-same';
}
