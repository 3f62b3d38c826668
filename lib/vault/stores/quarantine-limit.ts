import { Refusal } from '../../refusal';
import { parseEnvelope } from '../format/envelope';

/** Damage that goes on must not fill the disk. */
const MOST_OTHERS = 8;

/**
 * What stays in quarantine of these texts, oldest first: the newest copy of each vault, however many others come after it,
 * since a vault that another took the place of may be nowhere else; and the last eight of all the rest.
 */
export function withinLimit(texts: readonly string[]): string[] {
  const newest = new Map<string, { text: string; generation: number }>();
  for (const text of texts) {
    const found = envelopeIn(text);
    if (found === undefined) continue;
    const { vaultId, generation } = found;
    if (generation >= (newest.get(vaultId)?.generation ?? 0)) newest.set(vaultId, { text, generation });
  }
  const staying = new Set([...newest.values()].map(({ text }) => text));
  const others = texts.filter((text) => !staying.has(text)).slice(-MOST_OTHERS);
  return texts.filter((text) => staying.has(text) || others.includes(text));
}

function envelopeIn(text: string): { vaultId: string; generation: number } | undefined {
  try {
    return parseEnvelope(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
