import { useEffect, useState } from 'preact/hooks';
import { sentenceFor } from '../words/refusal-text';

/** What was read, or why it was refused. */
export interface Read<T> {
  value?: T;
  problem?: string;
}

/**
 * What `read` answers with, read again whenever `turn` is another, and by `readAgain`; until the new answer is there, the one
 * before stays. Empty until the first.
 */
export function useRead<T>(
  read: () => Promise<T>,
  turn: number | string,
): Read<T> & { readAgain(): Promise<void> } {
  const [found, setFound] = useState<Read<T>>({});
  const readAgain = () =>
    read().then(
      (value) => setFound({ value }),
      (error: unknown) => setFound((before) => ({ ...before, problem: sentenceFor(error) })),
    );
  // `turn` alone says when there is something new: `read` is another function at each rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    readAgain();
  }, [turn]);
  return { ...found, readAgain };
}
