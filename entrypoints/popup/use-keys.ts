import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useNewest } from '../../components/use-newest';
import type { KeyActs } from './keys';

/** The popup by keyboard. Loaded after the codes: the search has the focus until then, and takes letters by itself. */
export function useKeys(screen: RefObject<HTMLElement | null>, acts: KeyActs): void {
  const newest = useNewest(acts);
  useEffect(() => {
    const gone = new AbortController();
    import('./keys').then(({ listenForKeys }) => listenForKeys(screen, newest, gone.signal));
    return () => gone.abort();
  }, [screen, newest]);
}
