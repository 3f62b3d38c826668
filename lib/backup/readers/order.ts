/** Entries in the order that their app shows, by what it keeps of it; as they stand where one of them has no place. */
export function inOrder<T>(entries: readonly T[], placeOf: (entry: T) => unknown): T[] {
  const places = new Map(entries.map((entry) => [entry, placeOf(entry)] as const));
  const numbers = [...places.values()].every((place) => typeof place === 'number' && Number.isFinite(place));
  if (!numbers) return [...entries];
  return [...entries].sort((a, b) => Number(places.get(a)) - Number(places.get(b)));
}
