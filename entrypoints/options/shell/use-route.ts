import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldsIn } from '../../../lib/stored/read-unknown';
import { type LeaveGuard, type LeaveQuestion, leaveGuard } from './leave-guard';
import { hashOf, type Place, parsePlace } from './route';

/** Where the page is, and how it is kept from leaving while something is unsaved. */
export interface PlaceGuard {
  place: Place;
  /** Set while the person is asked whether to leave. */
  question?: LeaveQuestion;
  /** Forms tell whether they hold something unsaved. The same function at each rendering. */
  markUnsaved(isUnsaved: boolean): void;
  /** Does what would lose it, after asking. */
  guard(act: () => void): void;
}

/** Follows the address, so that links and the browser's back button work. With something unsaved it first asks. */
export function usePlace(): PlaceGuard {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  const [question, setQuestion] = useState<LeaveQuestion>();
  const [guard] = useState(() => leaveGuard(setQuestion));
  const first = useRef(place);
  useEffect(() => followAddress(first.current, guard, setPlace), [guard]);
  return { place, ...(question && { question }), markUnsaved: guard.mark, guard: guard.guard };
}

/**
 * Tells of each place that the address comes to name, and answers with how to end that. On staying it goes back by as many
 * steps as were taken: each entry of the history carries its number.
 */
function followAddress(from: Place, guard: LeaveGuard, onPlace: (place: Place) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let shown = { hash: hashOf(from), turn: numberEntry(0) };
  const follow = () => {
    const place = parsePlace(location.hash);
    const { hash, turn } = shown;
    if (hashOf(place) === hash) return guard.withdraw();
    const next = { hash: hashOf(place), turn: numberEntry(turn + 1) };
    const go = () => {
      shown = next;
      onPlace(place);
    };
    guard.guard(go, () => history.go(turn - next.turn));
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (guard.isUnsaved()) event.preventDefault();
  };
  addEventListener('hashchange', follow, { signal });
  addEventListener('beforeunload', warn, { signal });
  return () => end.abort();
}

/** The number of the present entry of the history, which gets `fresh` when it has none. */
function numberEntry(fresh: number): number {
  const { turn } = fieldsIn(history.state);
  if (typeof turn === 'number') return turn;
  history.replaceState({ turn: fresh }, '');
  return fresh;
}
