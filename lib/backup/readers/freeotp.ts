import { Refusal } from '../../refusal';
import { parseAndroidPreferences } from '../encoding/android-preferences';
import { isRecord, listAt, parseJson } from '../encoding/json-values';
import type { FileUnderTest } from '../entry/file-under-test';
import { signedBytes, tokenFields } from '../entry/freeotp-token';
import { type ImportResult, readFields } from '../entry/import-result';

const COUNTER_SHIFT = 1;
const TOKEN_ORDER = 'tokenOrder';

/** Reads FreeOTP 1's preferences (`tokens.xml`): one JSON token in each string. Throws Refusal. */
export function readFreeOtp({ text = '' }: FileUnderTest): ImportResult {
  const strings = [...parseAndroidPreferences(text)].filter(([name]) => name !== TOKEN_ORDER);
  return readFields(
    strings.map(([, token]) => () => {
      const json = parseJson(token);
      if (!isRecord(json)) throw new Refusal('damaged-file');
      return tokenFields(json, signedBytes(listAt(json, 'secret')), COUNTER_SHIFT);
    }),
  );
}
