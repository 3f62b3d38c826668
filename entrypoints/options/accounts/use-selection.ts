import { useRef, useState } from 'preact/hooks';

/** Which of the rows on show are chosen. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** Chooses a row or lets go of it; a range reaches from the row that was touched last. */
  toggle(id: string, isRange: boolean): void;
  choose(ids: Iterable<string>): void;
}

/** The selection among rows, given by their ids in order. What is chosen but not on show stays out of it. */
export function useSelection(ids: string[]): Selection {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const chosen = new Set(ids.filter((id) => kept.has(id)));
  const toggle = (id: string, isRange: boolean) => {
    const isOn = !chosen.has(id);
    const next = new Set(chosen);
    for (const one of isRange ? between(ids, last.current, id) : [id]) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    last.current = id;
    setKept(next);
  };
  return { chosen, toggle, choose: (wanted) => setKept(new Set(wanted)) };
}

/** The ids from one to another, both included, in either direction. */
function between(ids: string[], from: string | undefined, to: string): string[] {
  const [start, end] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  if (start < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
