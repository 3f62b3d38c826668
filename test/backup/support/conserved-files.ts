import fc from 'fast-check';
import type { Thing } from './conserved';

/** A made file: its bytes, and whether its things have names in it. */
export interface MadeFile {
  shape: string;
  bytes: Uint8Array;
  isNamed: boolean;
}

/** Choices that a shape draws for itself. */
type Draw = <T>(...among: readonly T[]) => T;

type Shape = (things: readonly Thing[], draw: Draw) => string;

/** A field as a pair: what it is called, and what stands in it. */
type Pair = [name: string, value: string];

function pairsOf(thing: Thing, draw: Draw): Pair[] {
  const names: Pair[] = [
    [draw('title', 'name', 'Title', 'issuer', 'service'), thing.title],
    [draw('username', 'login', 'user', 'Benutzername', 'account'), thing.user],
  ];
  const extra: Pair[] = [
    ['url', thing.site],
    [draw('notes', 'note', 'Notizen'), thing.note],
    ...thing.decoys.map(({ name, value }): Pair => [name, value]),
  ];
  const at = draw(0, 1, 2, 3, 4);
  const pairs = [...names, ...extra];
  return [...pairs.slice(0, at), [thing.called, thing.written], ...pairs.slice(at)];
}

const wrapped = (value: unknown, draw: Draw): unknown =>
  draw<(inner: unknown) => unknown>(
    (inner) => inner,
    (inner) => ({ items: inner }),
    (inner) => ({ version: 3, name: 'My vault', data: { entries: inner } }),
    (inner) => ({ exported: '2026-01-01', vaults: [{ accounts: inner }] }),
    (inner) => [inner],
  )(value);

const json = (value: unknown, draw: Draw) => JSON.stringify(value, null, draw(0, 2));

const JSON_SHAPES: Record<string, Shape> = {
  'flat objects': (things, draw) =>
    json(
      wrapped(
        things.map((thing) => Object.fromEntries(pairsOf(thing, draw))),
        draw,
      ),
      draw,
    ),
  'nested objects': (things, draw) => {
    const part = draw('login', 'otp', 'credentials', 'data');
    const nested = things.map((thing) => {
      const { written, called, title, user, decoys } = thing;
      const inner = {
        [called]: written,
        ...Object.fromEntries(decoys.map(({ name, value }) => [name, value])),
      };
      return draw(0, 1)
        ? { title, [part]: { username: user, ...inner } }
        : { [part]: inner, name: title, user };
    });
    return json(wrapped(nested, draw), draw);
  },
  'fields with labels': (things, draw) => {
    const [label, value] = draw(
      ['label', 'value'],
      ['name', 'value'],
      ['title', 'v'],
      ['n', 'v'],
      ['key', 'value'],
    );
    const items = things.map((thing) => {
      const fields = pairsOf(thing, draw)
        .slice(1)
        .map(([name, text]) => ({ [label]: name, [value]: text }));
      const all = fields.some((field) => field[value] === thing.written)
        ? fields
        : [...fields, { [label]: thing.called, [value]: thing.written }];
      return { title: thing.title, [draw('fields', 'customFields', 'extra_fields')]: all };
    });
    return json(wrapped(items, draw), draw);
  },
  'objects by name': (things, draw) =>
    json(
      Object.fromEntries(
        things.map(({ title, called, written, user }) => [title, { [called]: written, username: user }]),
      ),
      draw,
    ),
  'keys by name': (things, draw) =>
    json(Object.fromEntries(things.map(({ title, written }) => [title, written])), draw),
  'bare list': (things, draw) =>
    json(
      things.map(({ written }) => written),
      draw,
    ),
  'JSON lines': (things, draw) =>
    things.map((thing) => JSON.stringify(Object.fromEntries(pairsOf(thing, draw)))).join(draw('\n', '\r\n')),
  'JSON in texts': (things, draw) =>
    json(
      things.map((thing) => ({
        title: thing.title,
        payload: JSON.stringify({ [thing.called]: thing.written }),
      })),
      draw,
    ),
};

function csv(rows: readonly (readonly string[])[], draw: Draw): string {
  const delimiter = draw(',', ';', '\t', ',');
  const always = draw(true, false);
  const end = draw('\n', '\r\n');
  const cell = (text: string) =>
    always || /["\r\n]|[,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const body = rows.map((row) => row.map(cell).join(delimiter)).join(end) + end;
  return `${draw('', '', `sep=${delimiter}${end}`)}${body}`;
}

/** The same columns for all rows; the key is in one of them, the others hold what each thing has. */
function columnsOf(things: readonly Thing[], draw: Draw): { header: string[]; rows: string[][] } {
  const [first] = things;
  const [keyName, titleName, userName] = [
    first?.called ?? '',
    draw('title', 'name', 'Name', 'Titel'),
    draw('username', 'login_username', 'Login'),
  ];
  const columns: [string, (thing: Thing) => string][] = [
    [titleName, ({ title }) => title],
    [userName, ({ user }) => user],
    ['password', ({ decoys }) => decoys[0]?.value ?? 'x1'],
    ['url', ({ site }) => site],
    ['notes', ({ note }) => note],
  ];
  const at = draw(0, 1, 2, 3, 4, 5);
  columns.splice(at, 0, [keyName, ({ written }) => written]);
  return {
    header: columns.map(([name]) => name),
    rows: things.map((thing) => columns.map(([, of]) => of(thing))),
  };
}

const TABLE_SHAPES: Record<string, Shape> = {
  'table with header': (things, draw) => {
    const { header, rows } = columnsOf(things, draw);
    return csv([header, ...rows], draw);
  },
  'table with header twice': (things, draw) => {
    const { header, rows } = columnsOf(things, draw);
    const middle = Math.floor(rows.length / 2);
    return csv([header, ...rows.slice(0, middle), header, ...rows.slice(middle)], draw);
  },
  'table without header': (things, draw) =>
    csv(
      things.map(({ title, user, written, site }) =>
        draw(0, 1) ? [title, user, site, written] : [title, user, site, written],
      ),
      draw,
    ),
  'table with names that say nothing': (things, draw) =>
    csv([['a', 'b', 'c'], ...things.map(({ title, user, written }) => [title, user, written])], draw),
  'labels in rows': (things, draw) =>
    csv(
      things.map((thing) => [
        thing.title,
        ...['Username', thing.user, '*Password', 'no', thing.called, thing.written, 'Website', thing.site],
        ...(draw(0, 1) && thing.note ? [thing.note] : []),
      ]),
      draw,
    ),
};

const TEXT_SHAPES: Record<string, Shape> = {
  'lines with names': (things, draw) => {
    const mark = draw('', '- ', '* ', '1. ');
    const between = draw(': ', ' = ', ': ');
    return things
      .map(({ title, written }) => `${mark}${title}${between}${written}`)
      .join(draw('\n', '\n\n', '\r\n'));
  },
  'lines alone': (things, draw) =>
    things.map(({ written }) => `${draw('', '- ', '  ')}${written}`).join(draw('\n', '\n\n')),
  'paragraphs with labels': (things, draw) =>
    things
      .map(({ title, user, called, written }) =>
        [`Name: ${title}`, `Username: ${user}`, `${called}: ${written}`].join('\n'),
      )
      .join(draw('\n\n', '\n', '\n---\n')),
  YAML: (things) =>
    things
      .map(
        ({ title, user, called, written }) => `- name: ${title}\n  user: ${user}\n  ${called}: "${written}"`,
      )
      .join('\n'),
  'wrapped lines': (things, draw) => {
    const width = draw(40, 64, 72, 76, 80);
    const cut = (line: string) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
    return things
      .map(({ isUri, written, title }) => (isUri ? cut(written) : `${title}: ${written}`))
      .join(draw('\n', '\n\n'));
  },
  prose: (things) =>
    things
      .map(({ title, called, isUri, written }) =>
        isUri ? `For ${title} scan this: <${written}> (keep it)` : `${title}\n${called}: ${written}`,
      )
      .join('\n\n'),
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const element = (name: string) =>
  /^[\x20-\x7e]+$/.test(name) ? name.replace(/^(\d)/, '_$1').replace(/[^A-Za-z0-9]+/g, '_') : 'otp';

const XML_SHAPES: Record<string, Shape> = {
  elements: (things) =>
    `<?xml version="1.0"?><db>${things.map(({ title, user, called, written }) => `<entry><title>${escaped(title)}</title><username>${user}</username><${element(called)}>${escaped(written)}</${element(called)}></entry>`).join('')}</db>`,
  attributes: (things) =>
    `<db>${things.map(({ title, user, written }) => `<entry title="${escaped(title)}" username="${user}" totp="${escaped(written)}"/>`).join('')}</db>`,
  'fields with names': (things, draw) =>
    `<database>${things.map(({ title, user, called, written, decoys }) => `<card title="${escaped(title)}"><field ${draw('name', 'label')}="Login">${user}</field><field name="${escaped(called)}">${escaped(written)}</field>${decoys.map(({ name, value }) => `<field name="${name}">${escaped(value)}</field>`).join('')}</card>`).join('')}</database>`,
  'keys and values': (things) =>
    `<plist version="1.0"><array>${things.map(({ title, called, written }) => `<dict><key>title</key><string>${escaped(title)}</string><key>${escaped(called)}</key><string>${escaped(written)}</string></dict>`).join('')}</array></plist>`,
};

const SHAPES: Record<string, Shape> = { ...JSON_SHAPES, ...TABLE_SHAPES, ...TEXT_SHAPES, ...XML_SHAPES };
/** Where nothing but a key URI tells a name. */
const NAMELESS = new Set(['bare list', 'lines alone', 'wrapped lines']);

/** A file of any shape with these things in it, in any of the usual encodings. */
export function fileWith(things: readonly Thing[]): fc.Arbitrary<MadeFile> {
  const encoding = fc.constantFrom('utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be');
  const draws = fc.infiniteStream(fc.nat(1_000));
  return fc.record({ shape: fc.constantFrom(...Object.keys(SHAPES)), encoding, draws }).map((drawn) => {
    const next = () => drawn.draws.next().value ?? 0;
    const draw: Draw = (...among) => among[next() % among.length] as (typeof among)[number];
    const text = SHAPES[drawn.shape]?.(things, draw) ?? '';
    return { shape: drawn.shape, bytes: encoded(text, drawn.encoding), isNamed: !NAMELESS.has(drawn.shape) };
  });
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf8') return new Uint8Array(Buffer.from(text));
  if (encoding === 'bom') return new Uint8Array(Buffer.from(`\uFEFF${text}`));
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf16le' ? little : little.swap16());
}
