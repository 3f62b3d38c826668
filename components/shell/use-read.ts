import { useEffect, useState } from 'preact/hooks';
import { textOf } from '../words/refusal-text';

/** What was read, or why it was refused. */
export interface Read<T> {
  value?: T;
  problem?: string;
}

/**
 * What `read` answers with, read anew whenever `turn` is another; until the new answer is there, the one before stays.
 * Empty until the first.
 */
export function useRead<T>(read: () => Promise<T>, turn: number): Read<T> {
  const [found, setFound] = useState<Read<T>>({});
  // `turn` alone says when there is something new: `read` is another function at each rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    read().then(
      (value) => setFound({ value }),
      (error: unknown) => setFound({ ...found, problem: textOf(error) }),
    );
  }, [turn]);
  return found;
}
