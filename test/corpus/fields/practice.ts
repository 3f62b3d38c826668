import { readFileSync } from 'node:fs';

/** A page made up for practice: what real ones do, in more languages and arrangements than the corpus has. */
export interface PracticePage {
  readonly name: string;
  readonly expect: 'app' | 'message' | 'none';
  readonly title: string;
  /** The inputs that a code belongs in carry `data-x`, numbered in their order; detectors ignore it. */
  readonly body: string;
}

export function loadPractice(): PracticePage[] {
  return JSON.parse(readFileSync(new URL('practice.json', import.meta.url), 'utf8')).pages;
}
