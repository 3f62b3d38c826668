import { type GoogleBatch, parseGoogleBatch } from '../../otp/google-batch';
import { Refusal } from '../../refusal';
import { type ImportResult, joinImportResults, type RejectedEntry, reasonOf } from './import-result';

/** Ten accounts each: no person's transfers have more parts, and a part that claims so is not believed. */
const MAX_PARTS = 1_000;

/**
 * Reads the parts of Google Authenticator's transfers, in any order, each part once however often it is there.
 * A part that is missing is the rejected entry "2 / 3"; one that cannot be read is one under its number.
 * Throws Refusal 'too-costly' for more than 1,000 parts.
 */
export function readGoogleParts(uris: readonly string[]): ImportResult {
  if (uris.length > MAX_PARTS) throw new Refusal('too-costly');
  const parts = new Map<string, GoogleBatch>();
  const damaged: RejectedEntry[] = [];
  for (const [index, uri] of uris.entries()) {
    const part = findPart(uri);
    if (part) parts.set(`${part.batchId} ${part.index}`, part);
    else damaged.push({ label: `#${index + 1}`, reason: 'damaged-entry' });
  }
  const rejected = [...damaged, ...missingParts([...parts.values()])];
  return joinImportResults([...[...parts.values()].map(readPart), { accounts: [], rejected }]);
}

function findPart(uri: string): GoogleBatch | undefined {
  try {
    return parseGoogleBatch(uri);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}

function readPart({ accounts, rejected }: GoogleBatch): ImportResult {
  return {
    accounts,
    rejected: rejected.map(({ label, reason }) => ({ label, reason: reasonOf(new Refusal(reason)) })),
  };
}

function missingParts(parts: readonly GoogleBatch[]): RejectedEntry[] {
  const batchIds = new Set(parts.map((part) => part.batchId));
  return [...batchIds].flatMap((batchId) => {
    const there = parts.filter((part) => part.batchId === batchId);
    const size = Math.min(MAX_PARTS, Math.max(...there.map((part) => part.size)));
    const missing = Array.from({ length: size }, (_, index) => index).filter(
      (index) => !there.some((part) => part.index === index),
    );
    return missing.map((index) => ({ label: `${index + 1} / ${size}`, reason: 'missing-part' as const }));
  });
}
