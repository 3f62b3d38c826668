import { Refusal } from '../refusal';
import { fromBase64, toBase64 } from '../stored/base64';
import { fieldsIn, readArray, readRecord, readText, readWhole } from '../stored/read-unknown';
import type { VaultContents } from '../vault/format/vault-account';
import { deflate, inflate } from './pack';
import type { SyncState } from './state';
import { formatState, parseState } from './state-text';

// Where a vault keeps what bringing together takes: in one field of its contents, sealed with them and replaced with them,
// so that neither is ever older than the other. To versions that do not know it, it is an unknown field, which they carry.

const VERSION = 1;

/** Another replica, as it was last heard of. */
export interface KnownReplica {
  replica: string;
  name: string;
  /** The number of its newest message that was read here. */
  sequence: number;
  /** When that was read, in Unix seconds. */
  at: number;
}

/** What a vault remembers of bringing together. */
export interface SyncRecord {
  isOn: boolean;
  /** This vault's own id among the others; valid where `installation` is that of the browser that it lies in. */
  replica: string;
  installation: string;
  name: string;
  /** The number of the last message of its own. */
  sequence: number;
  known: KnownReplica[];
  state: SyncState;
}

/** What the contents remember; undefined where nothing was ever brought together. Throws Refusal `sync-newer` or `vault-damaged`. */
export async function readSync(contents: VaultContents): Promise<SyncRecord | undefined> {
  const { sync } = fieldsIn(contents);
  if (sync === undefined) return undefined;
  const record = readRecord(sync);
  if (readWhole(record['version'], 1) > VERSION) throw new Refusal('sync-newer');
  return {
    isOn: record['isOn'] === true,
    replica: readText(record['replica']),
    installation: readText(record['installation']),
    name: readText(record['name']),
    sequence: readWhole(record['sequence']),
    known: readArray(record['known']).map(readKnown),
    state: parseState(await inflate(fromBase64(readText(record['state'])))),
  };
}

/** The contents with what they are to remember. The state is one compressed text: whoever only reads codes does not take it apart. */
export async function withSync(contents: VaultContents, record: SyncRecord): Promise<VaultContents> {
  const state = toBase64(await deflate(formatState(record.state)));
  const sync = { version: VERSION, ...record, state };
  return { ...contents, sync } as VaultContents;
}

function readKnown(value: unknown): KnownReplica {
  const record = readRecord(value);
  return {
    replica: readText(record['replica']),
    name: readText(record['name']),
    sequence: readWhole(record['sequence']),
    at: readWhole(record['at']),
  };
}
