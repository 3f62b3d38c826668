import { Refusal } from '../../refusal';
import { parseJson, readRecord } from '../../stored/read-unknown';
import { type Envelope, parseEnvelope } from '../format/envelope';
import { type CopyLocation, StoreAbsent, type StoredCopy } from './store';

/** A text that was found in a store. */
interface FoundText {
  where: CopyLocation;
  text: string;
}

/** What the stores' copies amount to, before any key is tried. */
export interface Copies {
  /** The readable ones: first those of the vault that most copies are of, and of one vault the newest. */
  envelopes: (FoundText & { envelope: Envelope })[];
  /** Bytes that are there but are no vault. */
  damaged: FoundText[];
  /** Copies that say that a later version of Latchkey wrote them. */
  newer: (FoundText & { generation: number })[];
  /** A store that did not answer. */
  unreadable: boolean;
  /** A store that cannot be had in this context. */
  absent: boolean;
}

/** Sorts copies by what they are. Nothing found in them is ever taken for "no vault". */
export function sortCopies(copies: StoredCopy[]): Copies {
  const found = copies.filter((copy) => 'text' in copy);
  const absent = copies.filter((copy) => 'failure' in copy && copy.failure instanceof StoreAbsent).length;
  const unreadable = found.length + absent < copies.length;
  const sorted: Copies = { envelopes: [], damaged: [], newer: [], unreadable, absent: absent > 0 };
  // The stores mostly hold the same texts: each is read once.
  for (const group of Map.groupBy(found, ({ text }) => text).values()) sortSame(group, sorted);
  const counts = countVaults(sorted.envelopes);
  const countOf = ({ vaultId }: Envelope) => counts.get(vaultId) ?? 0;
  sorted.envelopes.sort(
    ({ envelope: a }, { envelope: b }) => countOf(b) - countOf(a) || b.generation - a.generation,
  );
  return sorted;
}

function countVaults(envelopes: Copies['envelopes']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { envelope } of envelopes) counts.set(envelope.vaultId, (counts.get(envelope.vaultId) ?? 0) + 1);
  return counts;
}

/**
 * Whether a later version wrote the newest copy. One that claims no more than the generation of a readable copy is this
 * version's own, with a version number that was damaged.
 */
export function isNewer({ newer, envelopes }: Copies): boolean {
  const newest = Math.max(0, ...envelopes.map(({ envelope }) => envelope.generation));
  return newer.some(({ generation }) => generation > newest);
}

/** Sorts copies of one text. */
function sortSame(copies: FoundText[], into: Copies): void {
  const text = copies[0]?.text ?? '';
  try {
    const envelope = parseEnvelope(text);
    into.envelopes.push(...copies.map((copy) => ({ ...copy, envelope })));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 'vault-newer') into.damaged.push(...copies);
    else into.newer.push(...copies.map((copy) => ({ ...copy, generation: generationOfNewer(text) })));
  }
}

/** A later version may have moved the number: then it counts as the highest. */
function generationOfNewer(text: string): number {
  const { generation } = readRecord(parseJson(text));
  return typeof generation === 'number' ? generation : Number.POSITIVE_INFINITY;
}
