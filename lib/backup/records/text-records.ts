import { looksLikeKey } from '../../otp/bare-key';
import { Refusal } from '../../refusal';
import { BETWEEN_URIS } from '../entry/key-uri-lines';
import { fieldRole } from '../field-names/field-roles';
import { fieldWords } from '../field-names/field-words';
import { findKeyUris, holdsKeyUri, MAX_URI } from '../field-names/key-uri-find';
import { joinWrapped } from '../field-names/key-uri-wrap';
import { isLabelWord } from '../field-names/label-words';
import { secretNameOf } from '../field-names/secret-names';
import { splitLabelled } from './labelled';
import type { FileRecord, NamedValue } from './record';

/** Ten times as many as a file may have entries. */
const MAX_LINES = 100_000;
/** Of a line that is no key URI; what is longer is prose. */
const MAX_LABELLED = 2_000;
const MAX_NAME = 64;
const LIST_MARK = /^\s*(?:[-*+•–]|\d{1,4}[.)])\s+/;
/** "[Kettle]", "Kettle:". */
const HEADING = /^(?:\[([^[\]]{1,64})\]|["']?([^:"']{1,64})["']?:)$/;

/** Lines that are about one thing, as they are gathered. */
interface Paragraph {
  values: NamedValue[];
  labels: Set<string>;
  /** Lines without labels, of which the first is mostly a name. */
  plain: string[];
  hasSecret: boolean;
}

/**
 * The records of a text: of lines with labels, one a paragraph or one for each time that a label comes again; of key URIs
 * and keys alone, one each. Throws Refusal 'too-costly' for more than 100,000 lines.
 */
export function recordsOfText(text: string): FileRecord[] {
  const reader = new TextReader();
  for (const line of logicalLines(text)) reader.note(line);
  return reader.end();
}

function logicalLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new Refusal('too-costly');
  return joinWrapped(lines.flatMap((line) => line.split(BETWEEN_URIS)));
}

class TextReader {
  private readonly records: FileRecord[] = [];
  private paragraph = blankParagraph();

  note(raw: string): void {
    const line = raw.replace(LIST_MARK, '').trim();
    if (line === '' || /^[-=_*#~]{3,}$/.test(line)) this.next();
    else if (holdsKeyUri(line)) this.noteUris(line);
    else if (line.length <= MAX_LABELLED && !line.startsWith('#')) this.noteWords(line);
  }

  end(): FileRecord[] {
    this.next();
    return this.records;
  }

  private noteWords(line: string): void {
    const heading = HEADING.exec(line);
    const { label = '', value = '' } = splitLabelled(line, /[:=\t]/) ?? {};
    if (heading) this.noteHeading(heading[1] ?? heading[2] ?? '');
    else if (label === '') this.notePlain(line);
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

  private noteHeading(name: string): void {
    this.next();
    if (!isLabelWord(name)) this.paragraph.plain.push(name);
  }

  private notePair(label: string, value: string): void {
    if (looksLikeKey(value)) this.addAlone([{ names: [label], value }]);
    else if (looksLikeKey(label)) this.addAlone([{ names: [value], value: label }]);
    else if (/secret=/i.test(value)) this.addAlone([{ names: ['otp'], value: `${label}:${value}` }]);
    else this.add({ names: [label], value }, false);
  }

  /** The same label again begins another thing. */
  private noteField(label: string, value: string): void {
    const words = fieldWords(label);
    if (this.paragraph.labels.has(words)) this.next();
    this.paragraph.labels.add(words);
    const isSecret = holdsKeyUri(value) || secretNameOf([label]) !== 'no';
    this.add({ names: [label], value }, isSecret && !isLabelWord(value));
  }

  private notePlain(line: string): void {
    const isKey = looksLikeKey(line);
    const isDone = this.paragraph.hasSecret && (isKey || this.paragraph.labels.size === 0);
    if (isDone) this.next();
    if (isKey) this.add({ names: ['otp'], value: line }, true);
    else if (line.length <= MAX_NAME && !isLabelWord(line)) this.paragraph.plain.push(line);
  }

  private add(value: NamedValue, isSecret: boolean): void {
    this.paragraph.values.push(value);
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
    const { hasSecret, values } = this.paragraph;
    if (hasSecret) this.records.push(recordOf([...values, ...this.titles(2)]));
    this.paragraph = blankParagraph();
  }
}

function blankParagraph(): Paragraph {
  return { values: [], labels: new Set(), plain: [], hasSecret: false };
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

function unquoted(value: string): string {
  const bare = value.replace(/,$/, '');
  const isQuoted = bare.length > 1 && /^["'`]/.test(bare) && bare.endsWith(bare.charAt(0));
  return (isQuoted ? bare.slice(1, -1) : value).trim();
}
