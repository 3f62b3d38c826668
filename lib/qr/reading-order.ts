import type { FoundQr } from './plane';

/** Codes in rows from top to bottom, and from left to right in a row; each text once, where it comes first. */
export function inReadingOrder(found: readonly FoundQr[]): FoundQr[] {
  const rows: FoundQr[][] = [];
  for (const code of found.toSorted((a, b) => a.rect.y - b.rect.y)) {
    const row = rows.at(-1);
    if (row?.[0] && middle(code) < row[0].rect.y + row[0].rect.height) row.push(code);
    else rows.push([code]);
  }
  const sorted = rows.flatMap((row) => row.toSorted((a, b) => a.rect.x - b.rect.x));
  const seen = new Set<string>();
  return sorted.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function middle({ rect }: FoundQr): number {
  return rect.y + rect.height / 2;
}
