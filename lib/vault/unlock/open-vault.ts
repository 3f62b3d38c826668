import type { Argon2Cost, DeriveKey } from '../../kdf/derive-key';
import { commitIdOf, type Envelope, openEnvelope } from '../format/envelope';
import type { VaultContents } from '../format/vault-account';
import { type Copies, sortCopies } from '../stores/copies';
import type { IndexedStore } from '../stores/indexed-store';
import type { StorageArea } from '../stores/local-store';
import type { CommitMark, StoredCopy, VaultStore } from '../stores/store';
import type { Deadline } from './deadline';
import { readSession, type VaultSession } from './session';

// What an unlocked vault takes to be shown, and nothing else: the popup loads this at once.

/**
 * A mark outside of both stores that there is a vault, and which commit was its newest. With it, a browser that lost the
 * files of both is told from one that never had any, and one whose stores went back is noticed. Never rejects.
 */
export interface ExistenceMarker {
  /** Undefined when there is none; without a commit when all that is known is that there was a vault. */
  find(): Promise<{ newest: CommitMark | undefined } | undefined>;
  leave(newest: CommitMark): Promise<void>;
  forget(): Promise<void>;
}

/** Where a vault lives, and what it takes from the world. */
export interface VaultContext {
  /** Quick to read: asked first. */
  local: VaultStore;
  /** Flushed to the disk: written first. */
  indexed: IndexedStore;
  session: StorageArea;
  existenceMarker: ExistenceMarker;
  locks: Pick<LockManager, 'request'>;
  /** Unix seconds. */
  now(): number;
  /** What a new passphrase costs to try, instead of the usual. */
  argon2Cost?: Argon2Cost;
  /** Derives keys beside the page, instead of in its thread. */
  deriveKey?: DeriveKey;
}

/** What there is, and what a page should show. */
export type VaultState = OpenState | { state: ClosedState | 'none' | 'lost' };

/** What the copies of a vault amount to while no key is tried. */
export type ClosedState = 'locked' | 'damaged' | 'newer' | 'unreadable';

/** An unlocked vault. */
export interface OpenState extends Deadline {
  state: 'open';
  contents: VaultContents;
  generation: number;
  /** Names the commit: no two have the same, not even two of one generation. */
  commitId: string;
  /** When the generation was committed, in Unix seconds. */
  savedAt: number;
  failing: string[];
  /** Copies that were found damaged, or of another vault, and put into quarantine. */
  quarantined: number;
  /** The newest commit, when no copy of it can be read: what is shown is older, and nothing may be changed yet. */
  newest?: CommitMark;
}

/** A vault with its key at hand. */
export interface OpenVault {
  session: VaultSession;
  key: CryptoKey;
  envelope: Envelope;
  contents: VaultContents;
}

/** An unlocked vault as the quick store has it; undefined when it is not unlocked, or more must be looked at. */
export async function readOpenVault(
  context: Pick<VaultContext, 'local' | 'session' | 'now'>,
): Promise<OpenState | undefined> {
  const [session, local] = await Promise.all([
    readSession(context.session, context.now()),
    context.local.read(),
  ]);
  const open =
    session && ((await openFirst(session, local)) ?? (await openNewest(session, sortCopies(local))));
  return open && openState(open);
}

/**
 * The copy that claims to be the newest, if the session's key opens it: a thousand accounts are not read twice to learn that
 * the other copy is older. The claim is only what to try first.
 */
async function openFirst(session: VaultSession, copies: StoredCopy[]): Promise<OpenVault | undefined> {
  const claims = copies.map((copy) => ({
    copy,
    generation: 'text' in copy ? generationInHead(copy.text) : 0,
  }));
  const [first] = claims.sort((a, b) => b.generation - a.generation);
  return first && openNewest(session, sortCopies([first.copy]));
}

/** By the head of the text, where this version writes it. */
function generationInHead(text: string): number {
  return Number(/"generation":(\d{1,15})/.exec(text.slice(0, 256))?.[1] ?? 0);
}

/** The newest copy that the session's key opens, unless a newer one is known to exist. */
export async function openNewest(session: VaultSession, copies: Copies): Promise<OpenVault | undefined> {
  const key = await importVaultKey(session.vaultKey);
  for (const { envelope } of copies.envelopes) {
    if (envelope.generation < session.generation || envelope.vaultId !== session.vaultId) continue;
    const contents = await openEnvelope(key, envelope);
    if (contents) return { session, key, envelope, contents };
  }
  return undefined;
}

/** The vault key as WebCrypto takes it, not to be read out again. */
export function importVaultKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** What an opened vault shows. */
export function openState({ contents, envelope, session }: OpenVault): OpenState {
  const { generation, savedAt } = envelope;
  const { since, until, failing, quarantined, newest } = session;
  return {
    state: 'open',
    contents,
    generation,
    commitId: commitIdOf(envelope),
    savedAt,
    since,
    until,
    failing,
    quarantined,
    ...(newest && { newest }),
  };
}
