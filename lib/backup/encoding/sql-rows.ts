import Papa from 'papaparse';

/** Of a statement that fills a table, characters; a longer one holds no accounts. */
const MAX_STATEMENT = 20_000;

/** A line that fills a table of a database: what its columns are called, where it says that, and what stands in them. */
export interface SqlRow {
  columns: string[];
  cells: string[];
}

/** The rows of `INSERT INTO accounts (name, secret) VALUES ('Kettle', 'X6AC…'), (…);`. Undefined for any other line. */
export function findSqlRows(line: string): SqlRow[] | undefined {
  if (!/^INSERT INTO\s/i.test(line) || line.length > MAX_STATEMENT) return undefined;
  const values = line.search(/\sVALUES[\s(]/i);
  if (values < 0) return undefined;
  const head = line.slice(0, values);
  const columns = head.includes('(') ? cellsOf(withoutEnd(head.slice(head.indexOf('(') + 1))) : [];
  const tuples = withoutEnd(line.slice(line.indexOf('(', values) + 1)).split(/\)\s?,\s?\(/);
  return tuples.map((tuple) => ({ columns, cells: cellsOf(tuple) }));
}

/** Without the bracket, and the semicolon, at the end. */
function withoutEnd(text: string): string {
  const statement = text.trimEnd().replace(/;$/, '').trimEnd();
  return statement.endsWith(')') ? statement.slice(0, -1) : statement;
}

function cellsOf(tuple: string): string[] {
  const [row = []] = Papa.parse<string[]>(tuple.replace(/,\s+/g, ','), {
    delimiter: ',',
    quoteChar: "'",
  }).data;
  return row.map((cell) => cell.replace(/^["`[]|["`\]]$/g, '')).map((cell) => (cell === 'NULL' ? '' : cell));
}
