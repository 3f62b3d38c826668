import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const VECTORS = 'test/vectors';

/** What a vector that must open says of itself in `vectors.json`. */
export interface Vector {
  file: string;
  ways: { type: string; secret: string }[];
  accounts: number;
  codes: { at: number; code: string }[];
}

export async function goodVectors(): Promise<Vector[]> {
  const text = await readFile(join(VECTORS, 'vectors.json'), 'utf8');
  return (JSON.parse(text) as { good: Vector[] }).good;
}
