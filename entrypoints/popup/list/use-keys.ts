import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterPaint } from '../../../components/shell/after-paint';
import { useNewest } from '../../../components/shell/use-newest';
import type { KeyActions } from '../lazy/keys';

/**
 * The popup by keyboard. Loaded after the codes, once they are `shown`: the search has the focus until then, and takes
 * letters by itself. What else was pressed meanwhile is done then.
 */
export function useKeys(screen: RefObject<HTMLElement | null>, shown: boolean, actions: KeyActions): void {
  const newest = useNewest(actions);
  const early = useRef<KeyboardEvent[]>([]);
  useLayoutEffect(() => {
    const gone = new AbortController();
    const keep = (event: KeyboardEvent) => {
      early.current.push(event);
      // What asks for help must not be taken for a word by then.
      if (event.key === '?' && isEmptyInput(event.target)) event.preventDefault();
    };
    document.addEventListener('keydown', keep, { signal: gone.signal });
    const load = async () => {
      await afterPaint();
      const { listenForKeys } = await import('../lazy/keys');
      document.removeEventListener('keydown', keep);
      listenForKeys(screen, newest, gone.signal, early.current.splice(0));
    };
    if (shown) load();
    return () => gone.abort();
  }, [screen, shown, newest]);
}

function isEmptyInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}
