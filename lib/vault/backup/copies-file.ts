import type { Derivation, DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import type { Envelope } from '../format/envelope';
import { MAX_LENGTH, parseBackup } from './backup-file';

/** A copy of a vault in a file, and its text, which is a backup by itself. */
export interface FileCopy {
  text: string;
  envelope: Envelope;
}

/**
 * The vaults in a file, newest first: of a backup the one that it is, of a list of copies that were put aside those that can
 * be read. Throws Refusal `unknown-format`, `damaged-file`, `vault-newer` or `too-costly`: of a list, as its first does.
 */
export function copiesInFile(text: string): FileCopy[] {
  const list = findList(text);
  if (list === undefined) return [{ text, envelope: parseBackup(text) }];
  const refusals: Refusal[] = [];
  const copies = list.flatMap((copy) => {
    try {
      return [{ text: copy, envelope: parseBackup(copy) }];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  });
  if (copies.length === 0) throw refusals[0] ?? new Refusal('unknown-format');
  return copies.toSorted(newestFirst);
}

/** The texts of a list, as it is saved of copies that were put aside; undefined for any other file. */
function findList(text: string): string[] | undefined {
  if (text.length > MAX_LENGTH || !/^\s{0,100}\[\s{0,100}"/.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((copy) => typeof copy === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** By time: several vaults may be among them, whose generations say nothing about each other. */
function newestFirst({ envelope: a }: FileCopy, { envelope: b }: FileCopy): number {
  return b.savedAt - a.savedAt || b.generation - a.generation;
}

/** As `derive`, but the same derivation is run once: copies of one vault have the same slots. */
export function derivingOnce(derive: DeriveKey | undefined): DeriveKey | undefined {
  if (derive === undefined) return undefined;
  const derived = new Map<string, ReturnType<DeriveKey>>();
  return (derivation, signal) => {
    const key = keyOf(derivation);
    const running = derived.get(key) ?? derive(derivation, signal);
    derived.set(key, running);
    // Each caller may wipe its own.
    return running.then((bytes) => bytes.slice());
  };
}

function keyOf({ by, cost, salt, password }: Derivation): string {
  return JSON.stringify([by, cost, [...salt], [...password]]);
}
