import Papa from 'papaparse';

/** A file with one field of it changed. */
export interface Changed {
  /** Which field, and how. */
  what: string;
  text: string;
  /** What stood in that field, or in all that were below it. */
  gone: string;
}

/** How a field can be wrong: not there, empty, of another type, there twice. */
const WAYS = ['dropped', 'null', 'retyped', 'twice'] as const;
type Way = (typeof WAYS)[number];
const OTHER_TYPES: readonly unknown[] = [true, 7, '', 'x', [], {}, -1, 1.5];

type Path = readonly string[];

/** Each field of a JSON file dropped, and changed in one of the other ways, or in all. */
export function* changedJson(text: string, isEach: boolean): Generator<Changed> {
  const json: unknown = JSON.parse(text);
  for (const [index, path] of [...pathsOf(json)].entries())
    for (const way of waysAt(index, isEach)) {
      const changed = changedAt(json, path, way, index);
      const gone = way === 'twice' ? '' : JSON.stringify(at(json, path));
      yield { what: `${path.join('.')} ${way}`, text: JSON.stringify(changed), gone };
    }
}

function waysAt(index: number, isEach: boolean): readonly Way[] {
  return isEach ? WAYS : ['dropped', WAYS[1 + (index % 3)] as Way];
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsOf(inner, [...path, key]);
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key], value);
}

function changedAt(value: unknown, [key = '', ...rest]: Path, way: Way, index: number): unknown {
  const old = Object(value)[key];
  const inner = rest.length > 0 ? [changedAt(old, rest, way, index)] : replacements(old, way, index);
  if (!Array.isArray(value)) return withField(value, key, inner);
  return value.flatMap((entry, position) => (`${position}` === key ? inner : [entry]));
}

/** What stands in the place of a value: nothing, another value, or the value and itself. */
function replacements(value: unknown, way: Way, index: number): unknown[] {
  if (way === 'dropped') return [];
  if (way === 'twice') return Array.isArray(value) ? [[...value, ...value]] : [value, value];
  return [way === 'null' ? null : OTHER_TYPES[index % OTHER_TYPES.length]];
}

function withField(object: unknown, key: string, values: readonly unknown[]): unknown {
  const entries = Object.entries(Object(object)).flatMap(([name, value]) => {
    if (name !== key) return [[name, value]];
    return values.length > 1 ? [[name, values]] : values.map((one) => [name, one]);
  });
  return Object.fromEntries(entries);
}

/** Each column of a table dropped and there twice, each cell emptied and changed. Where labels are in the rows, cells alone. */
export function* changedTable(text: string, hasLabels: boolean): Generator<Changed> {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim()).data;
  const written = (changed: readonly (readonly string[])[]) => Papa.unparse(changed.map((row) => [...row]));
  const columns = rows[0]?.length ?? 0;
  for (let column = 0; column < columns && !hasLabels; column++) {
    const dropped = rows.map((row) => row.toSpliced(column, 1));
    const gone = rows.map((row) => row[column] ?? '').join('\n');
    yield { what: `column ${column} dropped`, text: written(dropped), gone };
    yield {
      what: `column ${column} twice`,
      text: written(rows.map((row) => row.toSpliced(column, 0, row[column] ?? ''))),
      gone: '',
    };
  }
  for (const [index, row] of rows.entries())
    for (const [column, cell] of row.entries())
      for (const other of ['', 'x']) {
        const changed = rows.with(index, row.with(column, other));
        // A column without its name may be any.
        const gone =
          index === 0 ? rows.map((below) => below[column] ?? '').join('\n') : hasLabels ? row.join() : cell;
        yield { what: `cell ${index}/${column} = ${other}`, text: written(changed), gone };
      }
}

/** Each element without others inside it dropped, emptied, changed, and there twice. */
export function* changedElements(text: string): Generator<Changed> {
  for (const { 0: whole, 1: open = '', 2: inner = '', 3: close = '', index } of text.matchAll(
    /(<[\w.:-]+[^<>]*(?<!\/)>)([^<]*)(<\/[\w.:-]+>)/g,
  )) {
    // An element that names the next one takes it along.
    const named = /<(?:Key|key|name|string name)/.test(open) ? text.slice(index, index + 600) : inner;
    const replaced = (by: string) => text.slice(0, index) + by + text.slice(index + whole.length);
    yield { what: `${open} dropped`, text: replaced(''), gone: named };
    yield { what: `${open} emptied`, text: replaced(open + close), gone: named };
    yield { what: `${open} changed`, text: replaced(`${open}x${close}`), gone: named };
    yield { what: `${open} twice`, text: replaced(whole + whole), gone: '' };
  }
}

/** Each parameter of each key URI dropped, emptied, changed and there twice; each line dropped, twice, and cut behind its key. */
export function* changedUris(text: string): Generator<Changed> {
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const changed = (...by: string[]) => lines.toSpliced(index, 1, ...by).join('\n');
    yield { what: `line ${index} dropped`, text: changed(), gone: line };
    yield { what: `line ${index} twice`, text: changed(line, line), gone: '' };
    const [before = '', query = ''] = line.split('?');
    const parameters = query.split('&').filter((part) => part !== '');
    for (const [place, parameter] of parameters.entries()) {
      const [name = ''] = parameter.split('=');
      const put = (...by: string[]) =>
        changed(`${before}?${parameters.toSpliced(place, 1, ...by).join('&')}`);
      yield { what: `${index} ${name} dropped`, text: put(), gone: parameter };
      yield { what: `${index} ${name} emptied`, text: put(`${name}=`), gone: parameter };
      yield { what: `${index} ${name} changed`, text: put(`${name}=x`), gone: parameter };
      yield { what: `${index} ${name} twice`, text: put(parameter, parameter), gone: '' };
    }
  }
}
