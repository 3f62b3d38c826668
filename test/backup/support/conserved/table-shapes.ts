import { type Draw, howPairs, type Pair, type Shape } from './shape';
import type { Thing } from './things';

type Row = readonly string[];

function csv(rows: readonly Row[], draw: Draw, allowsQuotes = true): string {
  const delimiter = draw(',', ',', ';', '\t', '|');
  const always = allowsQuotes && draw(true, false);
  const end = draw('\n', '\r\n');
  const cell = (text: string) =>
    always || /["\r\n]|[,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const body = rows.map((row) => row.map(cell).join(delimiter)).join(end) + draw(end, '');
  return `${draw('', '', `sep=${delimiter}${end}`)}${body}`;
}

/** The same columns for all rows, in any order; the others hold what each thing has. */
function columnsOf(
  things: readonly Thing[],
  draw: Draw,
  more: readonly Pair[] = [],
): { header: Row; rows: Row[] } {
  const called = things[0]?.called ?? '';
  const decoys = things.find(({ decoys: { length } }) => length > 0)?.decoys ?? [];
  const columns: [string, (thing: Thing) => string][] = [
    [draw('title', 'name', 'Name', 'Titel', 'Название'), ({ title }) => title],
    [draw('username', 'login_username', 'Login', 'Identifiant'), ({ user }) => user],
    [draw('url', 'Web Site', 'Webseite'), ({ site }) => site],
    [draw('notes', 'Notizen'), ({ note }) => note],
    ...decoys.map(({ name, value }): [string, () => string] => [name, () => value]),
    ...more.map(([name], at): [string, (thing: Thing) => string] => [
      name,
      (thing) => howPairs(thing, (first) => first)[at]?.[1] ?? '',
    ]),
  ];
  columns.splice(draw(0, 1, 2, 3, 4), 0, [called, ({ written }) => written]);
  const turned = draw(0, 0, 1, 2);
  const order = [...columns.slice(turned), ...columns.slice(0, turned)];
  return {
    header: order.map(([name]) => name),
    rows: things.map((thing) => order.map(([, of]) => of(thing))),
  };
}

const labelRow = (thing: Thing, draw: Draw): Row => [
  thing.title,
  ...['Username', thing.user, '*Password', 'no', thing.called, thing.written, 'Website', thing.site],
  ...(draw(0, 1) && thing.note ? [thing.note] : []),
];

export const TABLE_SHAPES: Readonly<Record<string, Shape>> = {
  'table with header': {
    write: (things, draw) => {
      const { header, rows } = columnsOf(things, draw);
      return csv([header, ...rows], draw);
    },
  },
  'table that tells how': {
    tellsHow: true,
    write: (things, draw) => {
      const [first] = things;
      const { header, rows } = columnsOf(things, draw, first ? howPairs(first, draw) : []);
      return csv([header, ...rows], draw);
    },
  },
  'table with header twice': {
    write: (things, draw) => {
      const { header, rows } = columnsOf(things, draw);
      const middle = Math.floor(rows.length / 2);
      return csv([header, ...rows.slice(0, middle), header, ...rows.slice(middle)], draw);
    },
  },
  'table without header': {
    isByLooks: true,
    write: (things, draw) => {
      const order = draw([0, 1, 2, 3], [0, 3, 1, 2], [0, 1, 3, 2], [3, 0, 1, 2]);
      const rows = things.map(({ title, user, site, written }) => [title, user, site, written]);
      return csv(
        rows.map((row) => order.map((at) => row[at] ?? '')),
        draw,
      );
    },
  },
  'table with names that say nothing': {
    isByLooks: true,
    write: (things, draw) =>
      csv([['a', 'b', 'c'], ...things.map(({ title, user, written }) => [title, user, written])], draw),
  },
  'labels in rows': {
    write: (things, draw) =>
      csv(
        things.map((thing) => labelRow(thing, draw)),
        draw,
      ),
  },
  'labels in a column': {
    write: (things, draw) =>
      csv(
        things.flatMap((thing) => [
          ['Title', thing.title],
          ['Username', thing.user],
          [thing.called, thing.written],
          ['Website', thing.site],
        ]),
        draw,
      ),
  },
  'table of a document': {
    write: (things) => {
      const called = things[0]?.called ?? '';
      const rows = things.map(({ title, user, written }) => `| ${title} | ${user} | ${written} |`);
      return [`| Name | Username | ${called} |`, '|---|---|---|', ...rows].join('\n');
    },
  },
};
