import { type KdfParameters, readKdf } from './kdf';
import { readSealed, type Sealed } from './sealed';
import { readOneOf, readRecord, readText, readWhole } from './shape';

/** One way to the vault key: the key, encrypted under what a person knows. */
export interface KeySlot {
  type: 'passphrase';
  id: string;
  createdAt: number;
  kdf: KdfParameters;
  key: Sealed;
}

/** Reads a slot from a store, in a fixed order of fields; throws Refusal `vault-damaged` or `too-costly`. */
export function readKeySlot(value: unknown): KeySlot {
  const record = readRecord(value);
  return {
    type: readOneOf(record['type'], ['passphrase']),
    id: readText(record['id']),
    createdAt: readWhole(record['createdAt']),
    kdf: readKdf(record['kdf']),
    key: readSealed(record['key']),
  };
}
