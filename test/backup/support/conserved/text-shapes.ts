import { type Draw, decoyPairs, type Shape } from './shape';
import type { Thing } from './things';

/** Breaks a line as mail programs and terminals do. */
function cut(line: string, width: number): string {
  return line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
}

const labelLines = (thing: Thing) =>
  [
    ['Name', thing.title],
    ['Username', thing.user],
    ...decoyPairs(thing),
    [thing.called, thing.written],
    ['Website', thing.site],
  ].map(([label, value]) => `${label}: ${value}`);

/** A value as YAML writes it, quoted where it must be. */
const scalar = (text: string, quote: string) =>
  quote !== '' || /[:#&*!|>'"%@`]|^\s|^[\d-]/.test(text) ? JSON.stringify(text) : text;

function yaml(things: readonly Thing[], draw: Draw): string {
  const quote = draw('', '"');
  const inner = draw('', 'login');
  return things
    .map((thing) => {
      const { title, user, called, written } = thing;
      const pairs = [['user', user], ...decoyPairs(thing), [called, written]];
      const indent = inner === '' ? '  ' : '    ';
      const lines = pairs.map(
        ([name = '', value = '']) => `${indent}${scalar(name, '')}: ${scalar(value, quote)}`,
      );
      return [`- name: ${scalar(title, quote)}`, ...(inner === '' ? [] : [`  ${inner}:`]), ...lines].join(
        '\n',
      );
    })
    .join('\n');
}

export const TEXT_SHAPES: Readonly<Record<string, Shape>> = {
  'lines with names': {
    isByLooks: true,
    write: (things, draw) => {
      const mark = draw('', '- ', '* ', '1. ', '• ', '2) ', '> ');
      const between = draw(': ', ' = ', ':', '\t');
      return things
        .map(({ title, written }) => `${mark}${title}${between}${written}`)
        .join(draw('\n', '\n\n', '\r\n'));
    },
  },
  'lines alone': {
    isByLooks: true,
    isNameless: true,
    write: (things, draw) =>
      things.map(({ written }) => `${draw('', '- ', '  ')}${written}`).join(draw('\n', '\n\n')),
  },
  'names above keys': {
    isByLooks: true,
    write: (things) => things.map(({ title, written }) => `${title}\n${written}`).join('\n\n'),
  },
  'paragraphs with labels': {
    write: (things, draw) => {
      const mark = draw('', '', '> ', '  ');
      return things
        .map((thing) =>
          labelLines(thing)
            .map((line) => mark + line)
            .join('\n'),
        )
        .join(draw('\n\n', '\n', '\n---\n'));
    },
  },
  headings: {
    write: (things, draw) => {
      const head = draw<(title: string) => string>(
        (title) => `[${title}]`,
        (title) => `# ${title}`,
        (title) => `## ${title}`,
      );
      return things
        .map(({ title, user, called, written }) =>
          [head(title), `username = ${user}`, `${called} = ${written}`].join('\n'),
        )
        .join('\n\n');
    },
  },
  YAML: { write: yaml },
  'wrapped lines': {
    isByLooks: true,
    isNameless: true,
    mayRefuse: true,
    write: (things, draw) => {
      const width = draw(40, 64, 72, 76, 80);
      return things
        .map(({ isUri, written, title }) => (isUri ? cut(written, width) : `${title}: ${written}`))
        .join(draw('\n', '\n\n'));
    },
  },
  'wrapped keys': {
    isByLooks: true,
    isNameless: true,
    mayRefuse: true,
    write: (things, draw) => {
      const width = draw(20, 24, 32, 40);
      const label = draw('TOTP secret: ', 'otp = ', '2FA: ');
      return things
        .map(
          ({ written, title, isUri }) => `${title}\n${isUri ? label + written : cut(label + written, width)}`,
        )
        .join('\n\n');
    },
  },
  prose: {
    write: (things) =>
      things
        .map(({ title, called, isUri, written }) =>
          isUri ? `For ${title} scan this: <${written}> (keep it)` : `${title}\n${called}: ${written}`,
        )
        .join('\n\n'),
  },
};
