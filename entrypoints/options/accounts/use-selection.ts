import { useState } from 'preact/hooks';
import { chosenAmong, NONE_CHOSEN, toggled } from './selection';

/** Which of the rows on show are chosen. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** Chooses a row or leaves it out; a range reaches from the row that was touched last. */
  toggle(id: string, isRange: boolean): void;
  choose(ids: Iterable<string>): void;
}

/** The selection among rows, given by their ids in order. What is chosen but not on show stays out of it. */
export function useSelection(ids: string[]): Selection {
  const [chosen, setChosen] = useState(NONE_CHOSEN);
  return {
    chosen: chosenAmong(ids, chosen),
    toggle: (id, isRange) => setChosen((before) => toggled(ids, before, id, isRange)),
    choose: (wanted) => setChosen(({ last }) => ({ ids: new Set(wanted), last })),
  };
}
