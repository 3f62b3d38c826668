import { withinLimit } from './quarantine-limit';

/** Where a copy was found: in a store that holds the vault, or among the snapshots. */
export type CopyLocation = 'local' | 'indexed' | 'snapshots';

/** A copy of the vault as a store holds it, or the failure to read it: never mistaken for "there is none". */
export type StoredCopy = { where: CopyLocation; text: string } | { where: CopyLocation; failure: unknown };

/**
 * Thrown by a store that this context cannot have at all, such as IndexedDB in Firefox's private windows. That is no trouble
 * with the disk: the vault is kept in the other.
 */
export class StoreAbsent extends DOMException {
  constructor() {
    super('there is no such store here', 'InvalidStateError');
  }
}

/** What of a commit a store may go by: it cannot read the rest. */
export interface CommitStamp {
  vaultId: string;
  generation: number;
  /** Unix seconds. */
  savedAt: number;
  /** What it can be opened by. */
  slots: { id: string }[];
}

/** A commit as those who did not read it know it. */
export type CommitMark = Pick<CommitStamp, 'vaultId' | 'generation' | 'savedAt'>;

/** A place where the sealed vault rests, in two copies that are written in turn. */
export interface VaultStore {
  readonly name: 'local' | 'indexed';
  /** Every copy that there is, each read by itself. Never rejects. */
  read(): Promise<StoredCopy[]>;
  /** Replaces the older copy and reads it back. Rejects when the store did not keep it. */
  write(text: string, stamp: CommitStamp): Promise<void>;
  /** What it knows of its commits, beside the copies: known also where a copy cannot be read. Never rejects. */
  readMarks(): Promise<CommitMark[]>;
  /** Lets the store begin new files, whatever is wrong with the old ones. Rejects like `write`. */
  rotateLogs(): Promise<void>;
  /** Puts bytes into quarantine that are no copy of the vault and about to be overwritten. Rejects like `write`. */
  quarantine(text: string): Promise<void>;
  /** Replaces all bytes in quarantine. Rejects like `write`. */
  replaceQuarantine(texts: string[]): Promise<void>;
  /** What is in quarantine, oldest first; nothing when the store does not answer. Never rejects. */
  readQuarantine(): Promise<string[]>;
}

/** A named place of a store. `put` gets a stamp when the value is a commit. */
export interface Cells {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown, stamp?: CommitStamp): Promise<void>;
  marks(): Promise<CommitMark[]>;
  /** Writes all of `FILLER` and removes it again. */
  writeFiller(): Promise<void>;
}

/** More than LevelDB takes into one log, its write buffer of 4 MiB; as many parts as no store holds elsewhere than in it. */
export const FILLER = { key: 'vault.filler', parts: 100, part: 'x'.repeat(50_000) } as const;

const COPY_KEYS = ['vault.a', 'vault.b'] as const;
const QUARANTINE_KEY = 'vault.kept';

/** A store over cells. Writes go to two keys in turn, so that one cut short leaves the generation before it. */
export function storeOf(name: VaultStore['name'], cells: Cells): VaultStore {
  const readQuarantine = async () => textsOf(await cells.get(QUARANTINE_KEY));
  return {
    name,
    read: async () => (await Promise.all(COPY_KEYS.map((key) => readCopy(name, cells, key)))).flat(),
    write: async (text, stamp) => {
      const key = COPY_KEYS[stamp.generation % 2 === 0 ? 0 : 1];
      await cells.put(key, text, stamp);
      if ((await cells.get(key)) !== text) throw new Error('the store gave back something else');
    },
    readMarks: () => cells.marks().catch(() => []),
    rotateLogs: () => cells.writeFiller(),
    quarantine: async (text) => {
      const quarantined = await readQuarantine();
      if (!quarantined.includes(text)) await cells.put(QUARANTINE_KEY, withinLimit([...quarantined, text]));
    },
    replaceQuarantine: (texts) => cells.put(QUARANTINE_KEY, texts),
    readQuarantine: () => readQuarantine().catch(() => []),
  };
}

async function readCopy(where: CopyLocation, cells: Cells, key: string): Promise<StoredCopy[]> {
  try {
    const value = await cells.get(key);
    if (value === undefined) return [];
    return [{ where, text: typeof value === 'string' ? value : JSON.stringify(value) }];
  } catch (failure) {
    return [{ where, failure }];
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
