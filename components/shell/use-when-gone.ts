import { useEffect } from 'preact/hooks';
import { useNewest } from './use-newest';

/** Does something once what is drawn here goes away, by what it then was given. */
export function useWhenGone(act: () => void): void {
  const newest = useNewest(act);
  useEffect(() => () => newest.current(), [newest]);
}
