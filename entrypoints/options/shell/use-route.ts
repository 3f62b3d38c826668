import { useEffect, useRef, useState } from 'preact/hooks';
import { useNewest } from '../../../components/shell/use-newest';
import { hashOf, type Place, parsePlace } from './route';

/** Where the page is, and how it is kept from leaving while something is unsaved. */
export interface PlaceGuard {
  place: Place;
  /** Set while the person is asked whether to leave. */
  question?: { stay(): void; leave(): void };
  /** Forms tell whether they hold something unsaved. */
  markUnsaved(isUnsaved: boolean): void;
  /** Does what would lose it, after asking. */
  guard(act: () => void): void;
}

/**
 * Follows the address, so that links and the browser's back button work. With something unsaved it first asks, and on
 * staying goes back by as many steps as were taken: each entry of the history carries its number.
 */
export function usePlace(): PlaceGuard {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  const [question, setQuestion] = useState<PlaceGuard['question']>();
  const asked = useNewest(question);
  const unsaved = useRef(false);
  const shown = useRef({ hash: hashOf(place), turn: 0 });

  const guard = (act: () => void, stay: () => void = () => undefined) => {
    if (!unsaved.current) return act();
    setQuestion({
      stay: () => {
        setQuestion(undefined);
        stay();
      },
      leave: () => {
        unsaved.current = false;
        setQuestion(undefined);
        act();
      },
    });
  };

  // `guard` and the setters mean the same at each rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    shown.current.turn = numberEntry(0);
    const follow = () => {
      const next = parsePlace(location.hash);
      const { hash, turn } = shown.current;
      if (hashOf(next) === hash) return setQuestion(undefined);
      const nextTurn = numberEntry(turn + 1);
      const go = () => {
        shown.current = { hash: hashOf(next), turn: nextTurn };
        setPlace(next);
      };
      guard(go, () => history.go(turn - nextTurn));
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    addEventListener('hashchange', follow);
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('beforeunload', warn);
    };
  }, []);

  const markUnsaved = (isUnsaved: boolean) => {
    unsaved.current = isUnsaved;
    // It was being saved when the person went on.
    if (!isUnsaved) asked.current?.leave();
  };
  return { place, ...(question && { question }), markUnsaved, guard };
}

/** The number of the present entry of the history, which gets `fresh` when it has none. */
function numberEntry(fresh: number): number {
  const { turn } = (history.state ?? {}) as { turn?: unknown };
  if (typeof turn === 'number') return turn;
  history.replaceState({ turn: fresh }, '');
  return fresh;
}
