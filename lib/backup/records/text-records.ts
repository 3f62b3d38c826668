import { looksLikeKey } from '../../otp/bare-key';
import { Refusal } from '../../refusal';
import { append } from '../encoding/append';
import { findSqlRows } from '../encoding/sql-rows';
import { BETWEEN_URIS } from '../entry/key-uri-lines';
import { fieldRole } from '../field-names/field-roles';
import { fieldWords } from '../field-names/field-words';
import { findKeyUris, GAP, holdsKeyUri, MAX_URI } from '../field-names/key-uri-find';
import { joinWrapped } from '../field-names/key-uri-wrap';
import { isLabelWord } from '../field-names/label-words';
import { secretNameOf } from '../field-names/secret-names';
import { unquoted } from '../field-names/unquoted';
import { joinWrappedKeys } from './key-wrap';
import { LIST_MARK, splitLabelled } from './labelled';
import type { FileRecord, NamedValue } from './record';
import { isFreeName } from './record-facts';
import { recordsOfRows } from './table-records';

/** Ten times as many as a file may have entries. */
const MAX_LINES = 100_000;
/** Of a line that is no key URI; what is longer is prose. */
const MAX_LABELLED = 2_000;
const MAX_NAME = 64;
/** "## Kettle". */
const DOCUMENT_HEADING = /^#{1,6}\s+(\S.{0,63})$/;
/** "[Kettle]", "Kettle:". */
const HEADING = /^(?:\[([^[\]]{1,64})\]|["']?([^:"']{1,64})["']?:)$/;

/** What a field calls its own name, in a list of fields. */
const FIELD_LABEL = /^(?:name|label|title|key|field|type|id)$/;

/** Lines that are about one thing, as they are gathered. */
interface Paragraph {
  values: NamedValue[];
  labels: Set<string>;
  /** Lines without labels, of which the first is mostly a name. */
  plain: string[];
  hasSecret: boolean;
  /** Nothing of it is read yet but its heading, which an empty line may follow. */
  isSection: boolean;
}

/**
 * The records of a text: of lines with labels, one a paragraph or one for each time that a label comes again; of key URIs
 * and keys alone, one each. Throws Refusal 'too-costly' for more than 100,000 lines.
 */
export function recordsOfText(text: string): FileRecord[] {
  const reader = new TextReader();
  const [rows, lines] = parted(logicalLines(text));
  for (const line of lines) reader.note(line);
  return [...reader.end(), ...rows];
}

/** The records of lines that fill a table of a database, and all other lines. */
function parted(lines: readonly string[]): [rows: FileRecord[], lines: string[]] {
  const byColumns = new Map<string, string[][]>();
  const others = lines.filter((line) => {
    const rows = findSqlRows(line) ?? [];
    for (const { columns, cells } of rows) append(byColumns, columns.join(), cells);
    return rows.length === 0;
  });
  const tables = [...byColumns].map(([columns, rows]) =>
    columns === '' ? rows : [columns.split(','), ...rows],
  );
  return [tables.flatMap(recordsOfRows), others];
}

function logicalLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new Refusal('too-costly');
  return joinWrappedKeys(joinWrapped(lines.flatMap((line) => line.split(BETWEEN_URIS))));
}

class TextReader {
  private readonly records: FileRecord[] = [];
  private paragraph = blankParagraph();
  /** The name of a field whose value is on the next line. */
  private opens = '';

  note(raw: string): void {
    const line = raw.replace(LIST_MARK, '').replaceAll('**', '').trim();
    if (line === '' && this.paragraph.isSection) return;
    if (line === '' || /^[-=_*#~]{3,}$/.test(line)) this.next();
    else if (holdsKeyUri(line)) this.noteUris(line);
    else if (line.startsWith('#')) this.noteDocumentHeading(line);
    else if (line.length <= MAX_LABELLED) this.noteWords(line);
  }

  end(): FileRecord[] {
    this.next();
    return this.records;
  }

  private noteWords(line: string): void {
    const heading = HEADING.exec(line);
    const { label = '', value = '' } = splitLabelled(line, /[:=\t]/) ?? {};
    if (heading) this.noteHeading(heading[1] ?? heading[2] ?? '');
    else if (label === '' || looksLikeKey(line)) this.notePlain(line);
    else if (this.opens !== '' && fieldWords(label) === 'value') this.noteField(this.opens, unquoted(value));
    else if (isFieldName(label)) this.noteField(label, unquoted(value));
    else this.notePair(label, unquoted(value));
  }

  /** A line that is too long to be a key URI is kept as it is, to be rejected. */
  private noteUris(line: string): void {
    const { uris, before } = line.length > MAX_URI ? { uris: [line], before: '' } : findKeyUris(line);
    const label = nameIn(before);
    for (const uri of uris) this.noteUri(label, uri);
  }

  private noteUri(label: string, value: string): void {
    const isNextOfParagraph = label === '' && this.paragraph.labels.size > 0 && !this.paragraph.hasSecret;
    if (isFieldName(label)) this.noteField(label, value);
    else if (isNextOfParagraph) this.add({ names: [], value }, true);
    else this.addAlone([{ names: label === '' ? [] : [label], value }, ...this.titles(1)]);
  }

  /** A remark is none. */
  private noteDocumentHeading(line: string): void {
    const name = DOCUMENT_HEADING.exec(line)?.[1];
    if (name === undefined) return;
    this.noteHeading(name);
    // The highest heading is that of the whole document.
    this.paragraph.isSection = line.startsWith('##') && this.paragraph.values.length === 0;
  }

  /** "login:" opens a part of what is told already. */
  private noteHeading(name: string): void {
    if (!isFreeName(name)) return;
    this.next();
    if (!isLabelWord(name)) this.paragraph.plain.push(name);
  }

  private notePair(label: string, value: string): void {
    const isKey = looksLikeKey(value);
    if (isKey) this.addAlone([{ names: [label], value }]);
    else if (value.includes(GAP)) this.addAlone([{ names: ['otp', label], value }]);
    else if (looksLikeKey(label)) this.addAlone([{ names: [value], value: label }]);
    else if (/secret=/i.test(value)) this.addAlone([{ names: ['otp'], value: `${label}:${value}` }]);
    else this.add({ names: [label], value }, false);
  }

  /** The same label again begins another thing. */
  private noteField(label: string, value: string): void {
    const words = fieldWords(label);
    this.opens =
      FIELD_LABEL.test(words) && secretNameOf([value]) === 'sure' && isLabelWord(value) ? value : '';
    if (this.opens !== '') return;
    if (this.paragraph.labels.has(words)) this.next();
    this.paragraph.labels.add(words);
    const isSecret = holdsKeyUri(value) || secretNameOf([label]) !== 'no';
    this.add({ names: [label], value }, isSecret && !isLabelWord(value));
  }

  private notePlain(line: string): void {
    const isKey = looksLikeKey(line) || line.includes(GAP);
    const isDone = this.paragraph.hasSecret && (isKey || this.paragraph.labels.size === 0);
    if (isDone) this.next();
    if (isKey) this.add({ names: ['otp'], value: line }, true);
    else if (!this.noteParted(line) && line.length <= MAX_NAME && !isLabelWord(line))
      this.paragraph.plain.push(line);
  }

  /** "Kettle - X6AC…": a name, and a key behind a dash or much room. False for any other line. */
  private noteParted(line: string): boolean {
    const end = line.search(/\s[-–—|]\s|=>|->|\s{2}/);
    const key = unquoted(line.slice(end).replace(/^[\s–—|=>-]+/, ''));
    if (end < 1 || end > MAX_NAME || !looksLikeKey(key)) return false;
    this.notePair(line.slice(0, end).trim(), key);
    return true;
  }

  private add(value: NamedValue, isSecret: boolean): void {
    this.paragraph.values.push(value);
    this.paragraph.isSection = false;
    this.paragraph.hasSecret ||= isSecret;
  }

  private addAlone(values: NamedValue[]): void {
    if (this.paragraph.hasSecret) this.next();
    this.records.push(recordOf(values));
  }

  /** Names that stand above a key; they are its own alone. */
  private titles(most: number): NamedValue[] {
    const names = ['title', 'username'];
    const titles = this.paragraph.plain.splice(0).slice(0, most);
    return titles.map((value, index) => ({ names: [names[index] ?? ''], value }));
  }

  private next(): void {
    const { values } = this.paragraph;
    if (values.length > 0) this.records.push(recordOf([...values, ...this.titles(2)]));
    this.paragraph = blankParagraph();
    this.opens = '';
  }
}

function blankParagraph(): Paragraph {
  return { values: [], labels: new Set(), plain: [], hasSecret: false, isSection: false };
}

function recordOf(values: readonly NamedValue[]): FileRecord {
  return { key: '', values, children: [], isListed: true };
}

function isFieldName(label: string): boolean {
  return label !== '' && (fieldRole(label).role !== 'unknown' || secretNameOf([label]) !== 'no');
}

/** What stands before a key URI, as far as it can be a name. */
function nameIn(before: string): string {
  const name = before
    .slice(-2 * MAX_NAME)
    .replace(/[\s:=>"'`([<|,–-]{1,20}$/, '')
    .trim();
  return name.length <= MAX_NAME ? name.replace(/^["'`[(]/, '') : '';
}
