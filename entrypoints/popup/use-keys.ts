import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useNewest } from '../../components/use-newest';
import type { KeyActs } from './keys';

/**
 * The popup by keyboard. Loaded after the codes: the search has the focus until then, and takes letters by itself. What
 * else was pressed meanwhile is done then.
 */
export function useKeys(screen: RefObject<HTMLElement | null>, acts: KeyActs): void {
  const newest = useNewest(acts);
  useLayoutEffect(() => {
    const gone = new AbortController();
    const early: KeyboardEvent[] = [];
    const keep = (event: KeyboardEvent) => early.push(event);
    document.addEventListener('keydown', keep, { signal: gone.signal });
    const load = async () => {
      const { listenForKeys } = await import('./keys');
      document.removeEventListener('keydown', keep);
      listenForKeys(screen, newest, gone.signal, early);
    };
    // The codes are painted first.
    setTimeout(load);
    return () => gone.abort();
  }, [screen, newest]);
}
