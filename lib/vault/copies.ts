import { Refusal } from '../refusal';
import { type Envelope, parseEnvelope } from './envelope';
import type { StoredCopy } from './store';

/** What the stores' copies amount to, before any key is tried. */
export interface Copies {
  /** The readable ones, newest first. */
  envelopes: { envelope: Envelope; text: string }[];
  /** Bytes that are there but are no vault. */
  damaged: string[];
  /** A copy that a later version of Latchkey wrote. */
  newer: boolean;
  /** A store that did not answer. */
  unreadable: boolean;
}

/** Sorts copies by what they are. Nothing found in them is ever taken for "no vault". */
export function sortCopies(copies: StoredCopy[]): Copies {
  const sorted: Copies = { envelopes: [], damaged: [], newer: false, unreadable: false };
  for (const copy of copies) sortCopy(copy, sorted);
  sorted.envelopes.sort((a, b) => b.envelope.generation - a.envelope.generation);
  return sorted;
}

function sortCopy(copy: StoredCopy, into: Copies): void {
  if ('failure' in copy) {
    into.unreadable = true;
    return;
  }
  try {
    into.envelopes.push({ envelope: parseEnvelope(copy.text), text: copy.text });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'vault-newer') into.newer = true;
    else into.damaged.push(copy.text);
  }
}
