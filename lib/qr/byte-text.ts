// Extended channel interpretations that browsers can decode (AIM ECI assignments 1 to 30).
const ENCODINGS: Record<number, string> = {
  4: 'iso-8859-2',
  5: 'iso-8859-3',
  6: 'iso-8859-4',
  7: 'iso-8859-5',
  8: 'iso-8859-6',
  9: 'iso-8859-7',
  10: 'iso-8859-8',
  12: 'iso-8859-10',
  13: 'windows-874',
  15: 'iso-8859-13',
  16: 'iso-8859-14',
  17: 'iso-8859-15',
  18: 'iso-8859-16',
  20: 'shift_jis',
  21: 'windows-1250',
  22: 'windows-1251',
  24: 'windows-1256',
  25: 'utf-16be',
  28: 'big5',
  29: 'gb18030',
  30: 'euc-kr',
};

/**
 * The text of a byte segment. Most encoders write UTF-8 whatever the standard's default is, so that is
 * tried first; bytes that are not UTF-8 are windows-1252, of which ISO 8859-1 is a part. Never throws.
 */
export function byteText(bytes: Uint8Array, eci?: number): string {
  const named = eci === undefined ? undefined : ENCODINGS[eci];
  if (named) return new TextDecoder(named).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
