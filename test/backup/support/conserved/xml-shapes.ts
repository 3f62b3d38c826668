import { type Draw, decoyPairs, type Pair, type Shape } from './shape';
import type { Thing } from './things';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A name that an element may have. */
const elementName = (name: string) => name.replace(/^(\d)/, '_$1').replace(/[^\p{L}\p{N}]+/gu, '_');

const element = ([name, value]: Pair, draw: Draw) => {
  const text = draw(escaped(value), escaped(value), `<![CDATA[${value}]]>`);
  return `<${elementName(name)}>${text}</${elementName(name)}>`;
};

function entry(thing: Thing, draw: Draw): string {
  const pairs: Pair[] = [
    ['title', thing.title],
    ['username', thing.user],
    ...decoyPairs(thing),
    [thing.called, thing.written],
  ];
  return `<entry>${pairs.map((pair) => element(pair, draw)).join(draw('', '\n  '))}</entry>`;
}

function card(thing: Thing, draw: Draw): string {
  const label = draw('name', 'label');
  const field = ([name, value]: Pair) => `<field ${label}="${escaped(name)}">${escaped(value)}</field>`;
  const fields = [...decoyPairs(thing), [thing.called, thing.written] satisfies Pair].map(field);
  return `<card title="${escaped(thing.title)}"><field name="Login">${thing.user}</field>${fields.join('')}</card>`;
}

export const XML_SHAPES: Readonly<Record<string, Shape>> = {
  elements: {
    write: (things, draw) =>
      `<?xml version="1.0"?><db>${things.map((thing) => entry(thing, draw)).join('')}</db>`,
  },
  'elements in groups': {
    write: (things, draw) => {
      const middle = Math.ceil(things.length / 2);
      const [some, others] = [things.slice(0, middle), things.slice(middle)];
      const group = (name: string, inner: string) => `<group><name>${name}</name>${inner}</group>`;
      const entries = (of: readonly Thing[]) => of.map((thing) => entry(thing, draw)).join('\n');
      return `<db>${group('Work', entries(some) + group('Home lab', entries(others)))}</db>`;
    },
  },
  attributes: {
    write: (things) => {
      const entries = things.map(
        ({ title, user, written }) =>
          `<entry title="${escaped(title)}" username="${user}" totp="${escaped(written)}"/>`,
      );
      return `<db>${entries.join('')}</db>`;
    },
  },
  'fields with names': {
    write: (things, draw) => `<database>${things.map((thing) => card(thing, draw)).join('')}</database>`,
  },
  'keys and values': {
    write: (things) => {
      const dicts = things.map(
        ({ title, called, written }) =>
          `<dict><key>title</key><string>${escaped(title)}</string><key>${escaped(called)}</key><string>${escaped(written)}</string></dict>`,
      );
      return `<plist version="1.0"><array>${dicts.join('')}</array></plist>`;
    },
  },
};
