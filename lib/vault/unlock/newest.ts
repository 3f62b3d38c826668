import type { EnvelopeHeader } from '../format/envelope';
import { withoutReplica } from '../format/without-replica';
import { findForQuarantine, putIntoQuarantine } from '../stores/quarantine';
import type { CommitMark } from '../stores/store';
import { commitNext, openNow, readStoredCopies, VAULT_LOCK, type VaultContext } from './vault';

/** No vault grows by more between two commits: a mark beyond it is damage. */
const MOST_AHEAD = 1_000_000;

/**
 * The newest commit that anything remembers, when it is newer than the copy that opened: the stores keep marks beside
 * their copies, snapshots have theirs in their keys, and one lies outside of both. They are hints, which nothing proves.
 */
export async function findUnreadNewest(
  { local, indexed, existenceMarker }: Pick<VaultContext, 'local' | 'indexed' | 'existenceMarker'>,
  { vaultId, generation }: Pick<EnvelopeHeader, 'vaultId' | 'generation'>,
): Promise<CommitMark | undefined> {
  const [beside, inKeys, outside] = await Promise.all([
    local.readMarks(),
    indexed.readMarks(),
    existenceMarker.find(),
  ]);
  const marks = [...beside, ...inKeys, ...(outside?.newest ? [outside.newest] : [])];
  const later = marks.filter(
    (mark) =>
      mark.vaultId === vaultId && mark.generation > generation && mark.generation < generation + MOST_AHEAD,
  );
  const [newest] = later.sort((a, b) => b.generation - a.generation);
  return newest && { vaultId, generation: newest.generation, savedAt: newest.savedAt };
}

/**
 * Goes on with the older copy that is open, as a person chose: it becomes a generation above all that were lost, and what
 * is left of those is put into quarantine first. Does nothing where the newest copy is open. Throws Refusal `locked`, `vault-newer`,
 * `vault-damaged` or `storage-failed`.
 */
export function goOnWithOlder(context: VaultContext): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openNow(context);
    const { newest, ...session } = open.session;
    if (newest === undefined) return;
    await putIntoQuarantine(context, await findForQuarantine(open.key, await readStoredCopies(context)));
    const envelope = { ...open.envelope, generation: newest.generation };
    await commitNext(context, { ...open, session, envelope }, withoutReplica(open.contents));
  });
}
