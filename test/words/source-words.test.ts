import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILES } from '../support/imports';
import { wordFaultsIn } from '../support/source-words';

test('no source glues sentences or says anything of its own', () => {
  const faults = FILES.flatMap((file) =>
    wordFaultsIn(file, readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

/** Written in two parts, so that this file has no template with a hole in it. */
const hole = (inner: string) => ['$', `{${inner}}`].join('');

test.each([
  ["const a = i18n.t('a.b') + name;", 'glued'],
  ["const a = name + ': ' + i18n.t('a.b');", 'glued'],
  [`const a = \`${hole("i18n.t('a.b')")}: ${hole('name')}\`;`, 'glued'],
  ["const a = <p>{i18n.t('a.b')} {' '}{i18n.t('a.c')}</p>;", 'glued'],
  ["const a = <p>{i18n.t('a.b')}: {dayText(at)}</p>;", 'glued'],
  ["const a = <p>{is ? i18n.t('a.b') : ''}.</p>;", 'glued'],
  ['const a = <p>No accounts</p>;', 'hard-coded'],
  ['const a = <img alt="A picture" />;', 'hard-coded'],
  ['const a = <input placeholder="Search" />;', 'hard-coded'],
])('wordFaultsIn sees %s', (source, fault) => {
  expect(wordFaultsIn('page.tsx', source)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  "const a = <p>{i18n.t('a.b')}</p>;",
  'const a = <p><Icon name="copy" />{i18n.t(\'a.b\')}</p>;',
  'const a = <p>·</p>;',
  "const a = <p><span>{i18n.t('a.b')}</span><a>{i18n.t('a.c')}</a></p>;",
  'const a = <kbd>{key}</kbd>;',
  'const a = <img alt="" class="some words" />;',
])('wordFaultsIn lets %s be', (source) => {
  expect(wordFaultsIn('page.tsx', source)).toEqual([]);
});
