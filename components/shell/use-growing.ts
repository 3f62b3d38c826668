import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How many rows of a long list to draw: `first` at first, and a batch more whenever the element of the ref, at the end of
 * the list, comes as near as `near`. Nobody sees a thousand at once. `turn` names what is listed: with another it begins
 * again.
 */
export function useGrowing<T extends HTMLElement>(
  total: number,
  batch: number,
  { first = batch, turn = '', near = '400px' } = {},
): { limit: number; end: RefObject<T | null> } {
  const [grown, setGrown] = useState({ turn, limit: first });
  const limit = grown.turn === turn ? grown.limit : first;
  const end = useRef<T>(null);
  useEffect(() => {
    if (limit >= total || end.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setGrown({ turn, limit: limit + batch }),
      { rootMargin: near },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [turn, limit, total, batch, near]);
  return { limit, end };
}
