import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** Takes whether something on the page is unsaved; the page asks before it leaves it. The same function at each rendering. */
export const Unsaved = createContext<(isUnsaved: boolean) => void>(() => undefined);

/** Tells the page that what was typed here would be lost. Answers with how to tell that it was saved or let go of. */
export function useUnsaved(isUnsaved: boolean): () => void {
  const mark = useContext(Unsaved);
  useEffect(() => {
    mark(isUnsaved);
    return () => mark(false);
  }, [mark, isUnsaved]);
  return () => mark(false);
}
