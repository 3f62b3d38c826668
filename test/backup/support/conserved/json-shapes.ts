import { type Draw, decoyPairs, howPairs, pairsOf, type Shape } from './shape';
import type { Thing } from './things';

const wrapped = (value: unknown, draw: Draw): unknown =>
  draw<(inner: unknown) => unknown>(
    (inner) => inner,
    (inner) => ({ items: inner }),
    (inner) => ({ version: 3, name: 'My vault', data: { entries: inner } }),
    (inner) => ({ exported: '2026-01-01', vaults: [{ accounts: inner }] }),
    (inner) => [inner],
  )(value);

const json = (value: unknown, draw: Draw) => JSON.stringify(value, null, draw(0, 2));

const flat = (thing: Thing, draw: Draw) => Object.fromEntries(pairsOf(thing, draw));

/** The key in a part of its thing, as deep as three objects, or beside its names. */
function nested(thing: Thing, draw: Draw): unknown {
  const { written, called, title, user } = thing;
  let inner: object = { [called]: written, ...Object.fromEntries(decoyPairs(thing)) };
  if (draw(0, 1)) inner = { username: user, ...inner };
  for (let depth = draw(1, 1, 2, 3); depth > 0; depth--)
    inner = { [draw('login', 'otp', 'credentials', 'data', 'details')]: inner };
  return draw(0, 1) ? { title, user, ...inner } : { ...inner, name: title, user };
}

const FOLDERS = ['Work', 'Home lab', 'Family', 'Archive 2019'] as const;

/** Things in folders in folders, in lists or by ids. */
function tree(things: readonly Thing[], draw: Draw, depth: number): unknown {
  const half = depth === 0 ? 0 : draw(0, 1, Math.floor(things.length / 2), things.length);
  const own = things.slice(half).map((thing) => (draw(0, 1) ? flat(thing, draw) : nested(thing, draw)));
  const [inside, others] = [things.slice(0, Math.ceil(half / 2)), things.slice(Math.ceil(half / 2), half)];
  const below = [inside, others].filter(({ length }) => length > 0);
  const items = draw(0, 0, 1) ? Object.fromEntries(own.map((item, index) => [idOf(index), item])) : own;
  return {
    [draw('name', 'title', 'folder')]: draw(...FOLDERS),
    ...(own.length > 0 && { [draw('items', 'entries', 'accounts')]: items }),
    ...(below.length > 0 && {
      [draw('folders', 'children', 'groups')]: below.map((some) => tree(some, draw, depth - 1)),
    }),
  };
}

const idOf = (index: number) => `1f0c5a2e-7b1d-4c7e-9a55-0000000000${10 + index}`;

function labelled(thing: Thing, draw: Draw): unknown {
  const [label, value] = draw(
    ['label', 'value'],
    ['name', 'value'],
    ['title', 'v'],
    ['n', 'v'],
    ['key', 'value'],
  );
  const pairs = pairsOf(thing, draw).filter(([, text]) => text !== thing.title);
  const fields = pairs.map(([name, text]) => ({ [label]: name, [value]: text }));
  return { title: thing.title, [draw('fields', 'customFields', 'extra_fields')]: fields };
}

export const JSON_SHAPES: Readonly<Record<string, Shape>> = {
  'flat objects': {
    write: (things, draw) =>
      json(
        wrapped(
          things.map((thing) => flat(thing, draw)),
          draw,
        ),
        draw,
      ),
  },
  'flat objects that tell how': {
    tellsHow: true,
    write: (things, draw) => {
      const objects = things.map((thing) =>
        Object.fromEntries([...pairsOf(thing, draw), ...howPairs(thing, draw)]),
      );
      return json(wrapped(objects, draw), draw);
    },
  },
  'nested objects': {
    write: (things, draw) =>
      json(
        wrapped(
          things.map((thing) => nested(thing, draw)),
          draw,
        ),
        draw,
      ),
  },
  'folders in folders': { write: (things, draw) => json(tree(things, draw, 3), draw) },
  'fields with labels': {
    write: (things, draw) =>
      json(
        wrapped(
          things.map((thing) => labelled(thing, draw)),
          draw,
        ),
        draw,
      ),
  },
  'objects by name': {
    write: (things, draw) => {
      const entries = things.map(({ title, called, written, user }) => [
        title,
        { [called]: written, username: user },
      ]);
      return json(Object.fromEntries(entries), draw);
    },
  },
  'keys by name': {
    isByLooks: true,
    write: (things, draw) =>
      json(Object.fromEntries(things.map(({ title, written }) => [title, written])), draw),
  },
  'bare list': {
    isByLooks: true,
    isNameless: true,
    write: (things, draw) =>
      json(
        things.map(({ written }) => written),
        draw,
      ),
  },
  'JSON lines': {
    write: (things, draw) =>
      things.map((thing) => JSON.stringify(flat(thing, draw))).join(draw('\n', '\r\n', ',\n', '\n\n')),
  },
  'JSON in texts': {
    write: (things, draw) =>
      json(
        things.map((thing) => ({
          title: thing.title,
          payload: JSON.stringify({ [thing.called]: thing.written }),
        })),
        draw,
      ),
  },
};
