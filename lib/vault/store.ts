/** A copy of the vault as a store holds it, or the failure to read it: never mistaken for "there is none". */
export type StoredCopy = { where: string; text: string } | { where: string; failure: unknown };

/** A place where the sealed vault rests, in two copies that are written in turn. */
export interface VaultStore {
  readonly name: 'local' | 'indexed';
  /** Every copy that there is, each read by itself. Never rejects. */
  read(): Promise<StoredCopy[]>;
  /** Replaces the older copy and reads it back. Rejects when the store did not keep it. */
  write(text: string, generation: number): Promise<void>;
}

/** Reads one copy for `VaultStore.read`; none is an empty list. */
export async function readCopy(where: string, read: () => Promise<unknown>): Promise<StoredCopy[]> {
  try {
    const value = await read();
    if (value === undefined) return [];
    return [{ where, text: typeof value === 'string' ? value : JSON.stringify(value) }];
  } catch (failure) {
    return [{ where, failure }];
  }
}

/** Proves that a store kept what it was given. */
export async function expectKept(text: string, read: () => Promise<unknown>): Promise<void> {
  if ((await read()) !== text) throw new Error('the store gave back something else');
}
