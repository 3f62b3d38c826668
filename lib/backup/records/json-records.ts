import { Refusal } from '../../refusal';
import { formatHex } from '../encoding/bytes';
import { isRecord, type JsonRecord, parseJson } from '../encoding/json-values';
import { isHeader } from '../encoding/table-dialect';
import { fieldRole } from '../field-names/field-roles';
import { secretNameOf } from '../field-names/secret-names';
import type { FileRecord, NamedValue } from './record';
import { isFreeName } from './record-facts';
import { recordsOfRows } from './table-records';

/** What programs call the label of a field that is an object of its own, the telling ones first. */
const LABELS =
  'label|name|title|fieldname|field name|field|key|caption|n|k|id|type|t|purpose|designation'.split('|');
const VALUES = new Set(['value', 'v', 'val', 'content', 'text', 'string', 'data']);
/** Lists of fields, in which a label can be anything. */
const FIELD_LIST = /field|attribute|propert|section|custom|pairs/i;
/** Lists of the parts of one thing. */
const GROUPS_OF_FIELDS = /^sections?$/i;
/** What no single field has: an object with one of these is an account. */
const OF_ACCOUNT: readonly unknown[] = ['issuer', 'label', 'digits', 'period', 'algorithm', 'counter'];
/** Of a key that is a list of numbers. */
const MIN_BYTES = 10;
const MAX_BYTES = 128;
/** JSON in a text in JSON in a text. */
const MAX_INNER = 3;

/** The record of a JSON value, with all that are in it. As deep as `parseJson` allows. */
export function recordOfJson(json: unknown): FileRecord {
  return new JsonObject(0).gathered(isRecord(json) ? json : { '': json }, '', false);
}

/** Gathers what stands in one object, which lies `inner` texts deep in the file. */
class JsonObject {
  private readonly values: NamedValue[] = [];
  private readonly children: FileRecord[] = [];
  private readonly inner: number;

  constructor(inner: number) {
    this.inner = inner;
  }

  gathered(json: JsonRecord, key: string, isListed: boolean): FileRecord {
    const isMap = isMapOfThings(json);
    const isCode = secretNameOf([key]) === 'sure';
    for (const [name, value] of Object.entries(json)) {
      if (name === '__proto__') continue;
      if (isMap && isRecord(value)) this.noteChild(value, isId(name) ? '' : name, true, this.inner);
      // `mfa: { type, value }`: it is called as what holds it.
      else if (isCode && VALUES.has(name.toLowerCase()) && !isNested(value))
        this.noteText([key, name], value);
      else if (isTableBody(name, json)) this.noteRows([headerIn(json), ...(value as unknown[][])]);
      else this.note(name, value, this.inner);
    }
    return { key, values: this.values, children: this.children, isListed };
  }

  private note(name: string, given: unknown, inner: number): void {
    const value = typeof given === 'string' && inner < MAX_INNER ? findInner(given) : given;
    const deeper = value === given ? inner : inner + 1;
    if (isBytes(value)) this.noteText([name, 'hex'], formatHex(Uint8Array.from(value)));
    else if (isTableRows(value)) this.noteRows(value);
    else if (Array.isArray(value)) for (const entry of value) this.noteEntry(name, entry, deeper);
    else if (isRecord(value)) this.noteChild(value, name, false, deeper);
    else this.noteText(name === '' ? [] : [name], value);
  }

  private noteEntry(list: string, entry: unknown, inner: number): void {
    if (!isRecord(entry)) this.note(list, entry, inner);
    else if (GROUPS_OF_FIELDS.test(list)) this.noteChild(withoutTitle(entry), '', false, inner);
    else if (!this.noteField(list, entry, inner) && !this.noteAddress(list, entry))
      this.noteChild(entry, '', true, inner);
  }

  private noteRows(rows: readonly (readonly unknown[])[]): void {
    this.children.push(...recordsOfRows(rows.map((row) => row.map(textOf))));
  }

  private noteChild(json: JsonRecord, key: string, isListed: boolean, inner: number): void {
    this.children.push(new JsonObject(inner).gathered(json, key, isListed));
  }

  private noteText(names: readonly string[], value: unknown): void {
    const text = textOf(value);
    if (text !== '') this.values.push({ names, value: text });
  }

  /** A field that is an object: its label and its kind are names of its value. False for any other object. */
  private noteField(list: string, json: JsonRecord, inner: number): boolean {
    const names = labelsOf(json);
    const value = Object.entries(json).find(([name]) => VALUES.has(name.toLowerCase()))?.[1];
    // In any other list, what has a part called "data" may be called "secret santa".
    const isField = FIELD_LIST.test(list) || (names.some(isFieldName) && !isRecord(value));
    const isAccount = Object.keys(json).some(isOfAccount);
    if (value === undefined || names.length === 0 || !isField || isAccount) return false;
    if (Array.isArray(value) && value.some(isNested)) return false;
    if (isRecord(value)) this.noteChild(value, names[0] ?? '', false, inner);
    else for (const one of Array.isArray(value) ? value : [value]) this.noteText(names, one);
    return true;
  }

  /** `uris: [{ uri, match }]`: what a list is of is said of what holds it. False for any other list. */
  private noteAddress(list: string, json: JsonRecord): boolean {
    const fields = Object.entries(json);
    const addresses = fields.filter(([name]) => fieldRole(name).role === 'address');
    const isPlain = fields.every(([name, value]) => !isNested(value) && secretNameOf([name]) === 'no');
    if (fieldRole(list).role !== 'address' || addresses.length === 0 || !isPlain) return false;
    for (const [, address] of addresses) this.noteText([list], address);
    return true;
  }
}

/** What programs make up to tell things apart. */
const isId = (name: string): boolean => /^(?:\d+|[0-9a-f-]{16,})$/i.test(name);

/** Whether the objects in an object are things of one kind, under ids or names, and no parts of one thing. */
function isMapOfThings(json: JsonRecord): boolean {
  const things = Object.entries(json).filter(([, value]) => isRecord(value));
  const [first, second] = things.map(([, value]) => Object.keys(Object(value)));
  if (first === undefined || things.some(([name]) => !isId(name) && !isFreeName(name))) return false;
  if (things.every(([name]) => isId(name))) return true;
  const shared = first.filter((name) => second?.includes(name)).length;
  return shared > 0 && shared * 2 >= Math.min(first.length, second?.length ?? 0);
}

function labelsOf(json: JsonRecord): string[] {
  const ranked = Object.entries(json).flatMap(([name, label]) => {
    const rank = LABELS.indexOf(name.toLowerCase());
    return rank >= 0 && typeof label === 'string' && label !== '' ? [{ rank, label }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ label }) => label);
}

/** The title of a part of one thing names no account. */
function withoutTitle(json: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(json).filter(([name]) => fieldRole(name).role !== 'title'));
}

function isOfAccount(name: string): boolean {
  return OF_ACCOUNT.includes(fieldRole(name).role) && !LABELS.includes(name.toLowerCase());
}

function isFieldName(label: string): boolean {
  return fieldRole(label).role !== 'unknown' || secretNameOf([label]) !== 'no';
}

/** A key as some programs write its bytes, signed or not. */
function isBytes(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length >= MIN_BYTES && value.length <= MAX_BYTES && value.every(isByte)
  );
}

function isByte(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= -128 && Number(value) <= 255;
}

/** Rows in a list, of which the first is a header. */
function isTableRows(value: unknown): value is unknown[][] {
  if (!areRows(value) || value.length < 2) return false;
  const [header = []] = value;
  return header.every((name) => typeof name === 'string') && isHeader(header);
}

function areRows(value: unknown): value is unknown[][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && !row.some(isNested) && !isBytes(row))
  );
}

const HEADERS = ['columns', 'header', 'headers', 'fields', 'keys'];

/** Of a table whose columns have their names in a list of their own. */
function headerIn(json: JsonRecord): string[] {
  const found = HEADERS.map((name) => json[name]).find((names) => Array.isArray(names) && names.length > 1);
  const names: readonly unknown[] = Array.isArray(found) ? found : [];
  return names.map((name) => (isRecord(name) ? textOf(name['name'] ?? name['title']) : textOf(name)));
}

function isTableBody(name: string, json: JsonRecord): boolean {
  return !HEADERS.includes(name) && areRows(json[name]) && isHeader(headerIn(json));
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** What a text that is JSON says; any other text as it is. */
function findInner(text: string): unknown {
  if (!/^\s*[{[]\s*["{[\]}]/.test(text)) return text;
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return text;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
