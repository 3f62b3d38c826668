import type { FoundQr } from './plane';

/** Codes in rows from top to bottom, and from left to right in a row; each text once, where it comes first. */
export function inReadingOrder(found: readonly FoundQr[]): FoundQr[] {
  const rows: FoundQr[][] = [];
  for (const code of found.toSorted((a, b) => a.box.y - b.box.y)) {
    const row = rows.at(-1);
    if (row?.[0] && middle(code) < row[0].box.y + row[0].box.height) row.push(code);
    else rows.push([code]);
  }
  const sorted = rows.flatMap((row) => row.toSorted((a, b) => a.box.x - b.box.x));
  const seen = new Set<string>();
  return sorted.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function middle({ box }: FoundQr): number {
  return box.y + box.height / 2;
}
