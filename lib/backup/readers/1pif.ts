import { Refusal } from '../../refusal';
import type { ReadOptions } from '../crypto/read-options';
import { findUtf8Text } from '../encoding/bytes';
import { listAt, parseJson, textAt, textsAt, valueAt } from '../encoding/json-values';
import { openZip } from '../encoding/zip';
import type { UriEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields, requireBearable } from '../entry/import-result';
import { entriesOfItem, type ItemCode } from '../entry/several-codes';
import { hostsOf } from '../entry/site-hosts';

const PIF_FILE = /(?:^|\/)data\.1pif$/;

/** Reads 1Password's interchange format of old: an item in JSON on each line, alone or in a zip of its folder. Throws Refusal. */
export async function read1pif({ bytes, text }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const whole = text ?? (await zippedText(bytes, options));
  const lines = whole.split(/[\r\n]+/).filter((line) => line.startsWith('{'));
  requireBearable(lines);
  const items = lines.map(itemIn);
  const json = items.filter((item) => !(item instanceof Refusal));
  return { ...readFields(items.flatMap(entriesOf)), inner: { json, text: whole } };
}

async function zippedText(bytes: FileUnderTest['bytes'], options: ReadOptions): Promise<string> {
  const file = (await openZip(bytes)).find(({ name }) => PIF_FILE.test(name));
  const text = file && findUtf8Text(await file.read(options.passphrase));
  if (text === undefined) throw new Refusal('damaged-file');
  return text;
}

/** What a line says; of one that is cut off, its refusal. */
function itemIn(line: string): unknown {
  try {
    return parseJson(line);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'damaged-file') throw error;
    return error;
  }
}

/** A line that is cut off costs itself alone. */
function entriesOf(item: unknown): (() => UriEntry)[] {
  if (!(item instanceof Refusal)) return entriesOfItem(...itemOf(item));
  return [
    () => {
      throw item;
    },
  ];
}

/** Windows' old version wrote what the others call contents as details, and the names apart from them. */
function itemOf(item: unknown): [frame: Omit<UriEntry, 'uri'>, codes: ItemCode[]] {
  const contents = valueAt(item, 'secureContents') ?? valueAt(item, 'details');
  const overview = valueAt(item, 'overview');
  const more = valueAt(item, 'openContents');
  const urls = [...listAt(contents, 'URLs'), ...listAt(overview, 'URLs')];
  const frame = {
    issuer: textAt(item, 'title') || textAt(overview, 'title'),
    label: usernameOf(contents),
    note: textAt(contents, 'notesPlain'),
    favorite: Number(textAt(more, 'faveIndex')) > 0,
    trashed: valueAt(item, 'trashed') === true,
    tags: [...textsAt(more, 'tags'), ...textsAt(overview, 'tags')],
    sites: [
      ...new Set(
        hostsOf([
          textAt(item, 'location'),
          textAt(overview, 'url'),
          ...urls.map((url) => textAt(url, 'url') || textAt(url, 'u')),
        ]),
      ),
    ],
  };
  return [frame, codesOf(contents)];
}

function codesOf(contents: unknown): ItemCode[] {
  const sections = [
    ...listAt(contents, 'sections'),
    ...listAt(valueAt(contents, 'unknown_details'), 'sections'),
  ];
  return sections
    .flatMap((section) => listAt(section, 'fields'))
    .filter(isCode)
    .map((field) => ({ uri: textAt(field, 'v'), name: textAt(field, 't') }));
}

/** By the app's own name for it; where that says nothing, by what it is called, or by a key URI in it. */
function isCode(field: unknown): boolean {
  if (textAt(field, 'n').startsWith('TOTP_')) return true;
  return (
    /^one-time password$/i.test(textAt(field, 't').trim()) || /^otpauth:/i.test(textAt(field, 'v').trim())
  );
}

function usernameOf(contents: unknown): string {
  const field = listAt(contents, 'fields').find((one) => valueAt(one, 'designation') === 'username');
  return textAt(field, 'value');
}
