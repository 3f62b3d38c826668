import { Refusal } from '../../refusal';
import { openEnvelope } from '../format/envelope';
import type { Copies } from './copies';
import type { CopyLocation, VaultStore } from './store';

/**
 * The stores' bytes that are not this vault: damaged, tampered with, or another vault's. No commit touches snapshots. What
 * the key before this one opens is an older generation, which may go.
 */
export async function findForQuarantine(
  vaultKey: CryptoKey,
  copies: Copies,
  formerKey?: CryptoKey,
): Promise<string[]> {
  const quarantined = new Set([...copies.damaged, ...copies.newer].filter(isInStore).map(({ text }) => text));
  const envelopes = copies.envelopes.filter(isInStore).map(({ text, envelope }) => [text, envelope] as const);
  for (const [text, envelope] of new Map(envelopes)) {
    const contents =
      (await openEnvelope(vaultKey, envelope)) ?? (formerKey && (await openEnvelope(formerKey, envelope)));
    if (contents === undefined) quarantined.add(text);
  }
  return [...quarantined];
}

/** The texts of all that the stores hold: what a vault leaves that another takes the place of. */
export function storedTexts({ envelopes, damaged, newer }: Copies): string[] {
  return [...new Set([...envelopes, ...damaged, ...newer].filter(isInStore).map(({ text }) => text))];
}

function isInStore({ where }: { where: CopyLocation }): boolean {
  return where !== 'snapshots';
}

/**
 * Puts these bytes into quarantine before a commit overwrites them: they may be all that is left of something. One store is enough;
 * throws Refusal `storage-failed` when neither takes them.
 */
export async function putIntoQuarantine(
  { indexed, local }: { indexed: VaultStore; local: VaultStore },
  quarantined: string[],
): Promise<void> {
  for (const text of quarantined) {
    await indexed
      .quarantine(text)
      .catch(() => local.quarantine(text))
      .catch((cause: unknown) => {
        throw new Refusal('storage-failed', { cause });
      });
  }
}
