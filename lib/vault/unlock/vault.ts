import { Refusal } from '../../refusal';
import { purgeTrash, settleTrash } from '../accounts/trash';
import { sealEnvelope } from '../format/envelope';
import type { KeySlot } from '../format/key-slot';
import type { VaultContents } from '../format/vault-account';
import { commit } from '../stores/commit';
import { type Copies, isNewer } from '../stores/copies';
import { findForQuarantine, putIntoQuarantine } from '../stores/quarantine';
import { isOver } from './deadline';
import { importFormerKey } from './former-key';
import { type OpenVault, openNewest, readAllCopies, readStoredCopies, type VaultContext } from './read-vault';
import { dropSession, readSession, writeSession } from './session';

export {
  closedState,
  importVaultKey,
  type OpenVault,
  readAllCopies,
  readStoredCopies,
  readVault,
  type VaultContext,
  type VaultState,
} from './read-vault';

/** The Web Lock that every reading before a write is done under. */
export const VAULT_LOCK = 'latchkey-vault';

/** Forgets the key. The vault at rest is not touched. */
export async function lockVault(context: VaultContext): Promise<void> {
  await dropSession(context.session);
  // A commit that was under way writes the session back: it must not outlive the lock.
  await context.locks.request(VAULT_LOCK, () => dropSession(context.session));
}

/**
 * Has an unlocked vault lock no later than so many seconds after it was unlocked, and at once when they are over. Answers
 * with the deadline in Unix seconds, undefined when the vault is locked.
 */
export function lockSooner(context: VaultContext, lockAfterSeconds: number): Promise<number | undefined> {
  return context.locks.request(VAULT_LOCK, async () => {
    const session = await readSession(context.session, context.now());
    if (session === undefined) return undefined;
    const until = Math.min(session.until, session.since + lockAfterSeconds);
    if (isOver({ ...session, until }, context.now())) {
      await dropSession(context.session);
      return undefined;
    }
    await writeSession(context.session, { ...session, until });
    return until;
  });
}

/**
 * Replaces the contents by what `change` makes of them, as one commit that no other context can come between. What has
 * been in the trash for too long goes with it. Throws Refusal `locked` when it is, `storage-failed` when no store took
 * it; then nothing has changed.
 */
export function changeVault(
  context: VaultContext,
  change: (contents: VaultContents) => VaultContents,
): Promise<VaultContents> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    const changed = settled(context, open, change(open.contents));
    return (await commitNext(context, open, purgeTrash(changed, context.now()))).contents;
  });
}

/**
 * Opens the vault for a change; call it under the lock. What the commit may overwrite is put into quarantine. Throws Refusal `locked`,
 * `vault-newer`, `vault-damaged`, `storage-failed`, or `vault-older` until a person chose to go on with an older copy.
 */
export async function openForChange(context: VaultContext): Promise<OpenVault> {
  const { stored, ...open } = await openNow(context);
  if (open.session.newest) throw new Refusal('vault-older');
  await putIntoQuarantine(
    context,
    await findForQuarantine(open.key, stored, await importFormerKey(open.contents)),
  );
  return open;
}

/** Opens the vault to look at it, and writes nothing. Throws Refusal `locked`, `vault-newer` or `vault-damaged`. */
export async function openNow(context: VaultContext): Promise<OpenVault & { stored: Copies }> {
  const session = await readSession(context.session, context.now());
  if (session === undefined) throw new Refusal('locked');
  const stored = await readStoredCopies(context);
  if (isNewer(stored)) throw new Refusal('vault-newer');
  const open =
    (await openNewest(session, stored)) ?? (await openNewest(session, await readAllCopies(context)));
  if (open === undefined) throw new Refusal('vault-damaged');
  if (!session.newest && (await isReplaced(context, stored, open))) throw await locked(context);
  return { ...open, stored };
}

/**
 * Whether a copy that the key does not open is ahead of all that it does: another context gave the vault a new key, and was
 * ended before it could hand it on. What was put into quarantine already counts for nothing.
 */
async function isReplaced(
  { indexed, local }: VaultContext,
  stored: Copies,
  { envelope }: OpenVault,
): Promise<boolean> {
  const ahead = stored.envelopes.filter(
    (copy) => copy.envelope.vaultId === envelope.vaultId && copy.envelope.generation > envelope.generation,
  );
  if (ahead.length === 0) return false;
  const quarantined = new Set([...(await indexed.readQuarantine()), ...(await local.readQuarantine())]);
  return ahead.some(({ text }) => !quarantined.has(text));
}

async function locked({ session }: VaultContext): Promise<Refusal> {
  await dropSession(session);
  return new Refusal('locked');
}

/** Commits the next generation and makes the session expect nothing older; call it under the lock. */
export async function commitNext(
  context: VaultContext,
  open: OpenVault,
  next: VaultContents,
  nextSlots: KeySlot[] = open.envelope.slots,
): Promise<OpenVault> {
  const { session, key } = open;
  const { vaultId, generation } = open.envelope;
  const contents = settled(context, open, next);
  const header = { vaultId, slots: nextSlots, generation: generation + 1, savedAt: context.now() };
  const envelope = await sealEnvelope(key, header, contents);
  const failing = await commit(context, envelope);
  const held = { ...session, generation: envelope.generation, failing };
  await context.existenceMarker.leave(envelope);
  await writeSession(context.session, held);
  return { session: held, key, envelope, contents };
}

function settled(context: VaultContext, open: OpenVault, next: VaultContents): VaultContents {
  return settleTrash(next, { before: open.contents, savedAt: open.envelope.savedAt, at: context.now() });
}
