import type { Envelope } from '../format/envelope';
import { commit } from '../stores/commit';
import { writeSession } from './session';
import { forgetTries } from './tries';
import type { VaultContext } from './vault';

/**
 * Commits a vault that was just made or restored, and leaves it unlocked. `quarantined` are the copies that it found and that
 * are not its own. Wrong tries at an earlier vault count no more. Throws Refusal `storage-failed` when no store takes it.
 */
export async function beginVault(
  context: VaultContext,
  vaultKey: Uint8Array<ArrayBuffer>,
  envelope: Envelope,
  lockAfterSeconds: number,
  quarantined = 0,
): Promise<void> {
  const { vaultId, generation } = envelope;
  const failing = await commit(context, envelope);
  await context.existenceMarker.leave(envelope);
  await forgetTries(context);
  const since = context.now();
  const deadline = { since, until: since + lockAfterSeconds };
  await writeSession(context.session, { vaultKey, vaultId, generation, ...deadline, failing, quarantined });
}
