import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How many rows of a long list to draw: a batch at first, and one more whenever the element of the ref, at the end of the
 * list, comes near. Nobody sees a thousand at once.
 */
export function useGrowing<T extends HTMLElement>(
  total: number,
  batch: number,
): { limit: number; end: RefObject<T | null> } {
  const [limit, setLimit] = useState(batch);
  const end = useRef<T>(null);
  useEffect(() => {
    if (limit >= total || end.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setLimit(limit + batch),
      { rootMargin: '400px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [limit, total, batch]);
  return { limit, end };
}
