import { parseNames } from '../../otp/key-uri-names';
import { splitKeyUri } from '../../otp/key-uri-parts';
import { Refusal } from '../../refusal';
import type { Probe } from '../entry/file-under-test';
import { readGoogleParts } from '../entry/google-batch';
import { joinReadings, type Reading, readFields } from '../entry/import-result';
import { GOOGLE_PART, KEY_URI, linesOf } from '../entry/key-uri-lines';

/** Characters: a key URI, and Ente Auth's note with it. */
const MAX_LINE = 65_536;

/**
 * Reads key URIs, one a line, with blank lines and `#` comments, and parts of Google's transfer among them. Any other
 * line is a rejected entry under its number. Throws Refusal 'too-costly'.
 */
export function readKeyUriList({ text = '' }: Pick<Probe, 'text'>): Reading {
  const lines = linesOf(text);
  const uris = lines.filter((line) => !GOOGLE_PART.test(line));
  const parts = lines.filter((line) => GOOGLE_PART.test(line));
  const reading = readFields(uris.map((line) => () => fieldsOf(line)));
  return joinReadings([reading, readGoogleParts(parts)]);
}

function fieldsOf(line: string) {
  if (line.length > MAX_LINE || !KEY_URI.test(line)) throw new Refusal('not-a-key-uri');
  return { uri: line, ...namesOf(line) };
}

/** For the name of a rejected entry: a secret that strayed into the label is not shown. */
function namesOf(line: string): { issuer: string; label: string } {
  if (/^steam:/i.test(line)) return { issuer: '', label: '' };
  const { rawLabel, parameters } = splitKeyUri(line);
  return parseNames(/secret=/i.test(rawLabel) ? '' : rawLabel, parameters.get('issuer') ?? '');
}
