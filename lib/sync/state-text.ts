import { OTP_ALGORITHMS, OTP_KINDS } from '../otp/account';
import { Refusal } from '../refusal';
import { fromBase64 } from '../stored/base64';
import {
  parseJson,
  readArray,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  readWhole,
} from '../stored/read-unknown';
import { isStamp, type Stamp } from './stamp';
import type { AccountState, KeyVersion, Knowledge, Register, SyncState, TrashMove } from './state';

// A state as text and back. Maps are lists of pairs: what a person types may be called like anything.

/** A state as JSON. */
export function formatState(state: SyncState): string {
  const accounts = [...state].map(([id, { edits, gone, trash, parts, ...rest }]) => ({
    id,
    ...rest,
    edits: [...edits],
    ...(gone && { gone: [...gone] }),
    ...(trash && { trash: { ...trash, knew: [...trash.knew] } }),
    parts: [...parts].map(([name, register]) => [name, ...register]),
  }));
  return JSON.stringify({ accounts });
}

/** Reads that JSON. Throws Refusal `vault-damaged` for anything that `formatState` does not write. */
export function parseState(text: string): SyncState {
  const accounts = readArray(readRecord(parseJson(text))['accounts']).map(readRecord);
  return new Map(accounts.map((record) => [readText(record['id']), readAccountState(record)]));
}

function readAccountState(record: Readonly<Record<string, unknown>>): AccountState {
  return {
    edits: readKnowledge(record['edits']),
    ...readOptional(record, 'gone', readKnowledge),
    ...readOptional(record, 'trash', readTrash),
    keys: readArray(record['keys']).map(readKey),
    counter: readWhole(record['counter']),
    updatedAt: readWhole(record['updatedAt']),
    parts: new Map(readArray(record['parts']).map(readPart)),
  };
}

function readKnowledge(value: unknown): Knowledge {
  return new Map(
    readArray(value).map((pair) => {
      const [replica, stamp] = readArray(pair);
      return [readText(replica), readStamp(stamp)];
    }),
  );
}

function readTrash(value: unknown): TrashMove {
  const record = readRecord(value);
  return {
    stamp: readStamp(record['stamp']),
    ...readOptional(record, 'at', (at) => readWhole(at)),
    knew: readKnowledge(record['knew']),
  };
}

function readKey(value: unknown): KeyVersion {
  const record = readRecord(value);
  const key = readRecord(record['value']);
  readOneOf(key['kind'], OTP_KINDS);
  readOneOf(key['algorithm'], OTP_ALGORITHMS);
  if (fromBase64(readText(key['secret'])).length === 0) throw new Refusal('vault-damaged');
  return {
    stamp: readStamp(record['stamp']),
    over: readArray(record['over']).map(readStamp),
    value: key,
  };
}

function readPart(value: unknown): [string, Register] {
  const [name, stamp, ...rest] = readArray(value);
  return [readText(name), rest.length === 0 ? [readStamp(stamp)] : [readStamp(stamp), rest[0]]];
}

function readStamp(value: unknown): Stamp {
  if (!isStamp(value)) throw new Refusal('vault-damaged');
  return value;
}
