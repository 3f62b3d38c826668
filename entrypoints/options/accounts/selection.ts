/** Ids that are chosen, and the one that was touched last, from which a range reaches. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly last: string | undefined;
}

/** Nothing is chosen. */
export const NONE_CHOSEN: Chosen = { ids: new Set(), last: undefined };

/** Those that are chosen among `shown`, rows by their ids: what is not on show stays out of it. */
export function chosenAmong(shown: readonly string[], { ids }: Chosen): Set<string> {
  return new Set(shown.filter((id) => ids.has(id)));
}

/** Chooses a row of those on show, or lets it go; a range does so with all from the row that was touched last. */
export function toggled(shown: readonly string[], chosen: Chosen, id: string, isRange: boolean): Chosen {
  const ids = chosenAmong(shown, chosen);
  const isOn = !ids.has(id);
  for (const one of isRange ? between(shown, chosen.last, id) : [id]) {
    if (isOn) ids.add(one);
    else ids.delete(one);
  }
  return { ids, last: id };
}

/** The ids from one to another, both included, in either direction. */
function between(shown: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [start, end] = [shown.indexOf(from ?? to), shown.indexOf(to)];
  if (start < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
}
