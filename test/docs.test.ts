import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namedFiles, relativeLinks } from './support/doc-links';

const DOCS = globSync(['*.md', 'docs/**/*.md']).sort();

/** Links of a page that lead nowhere. */
function brokenLinks(page: string, markdown: string): string[] {
  return relativeLinks(markdown).filter((target) => !existsSync(path.join(path.dirname(page), target)));
}

test.each(DOCS)('every relative link in %s leads to a file', (page) => {
  expect(brokenLinks(page, readFileSync(page, 'utf8'))).toEqual([]);
});

test('that rule would see links and pictures that lead nowhere', () => {
  const markdown =
    '[a](architecture.md#gates) [b](gone.md) [c](https://example.com) <img src="screens/gone.png">';
  expect(brokenLinks('docs/page.md', markdown)).toEqual(['gone.md', 'screens/gone.png']);
});

const SOURCES = globSync([
  '*.ts',
  '{entrypoints,components,lib,scripts}/**/*.{ts,tsx,css,yml}',
  'test/**/*.{ts,tsx,css}',
]);

/** Source files that a page names and that are not there: by their whole path, or by the end of one. */
function missingFiles(markdown: string): string[] {
  return namedFiles(markdown).filter(
    (name) => !SOURCES.some((file) => file === name || file.endsWith(`/${name}`)),
  );
}

test.each(DOCS)('every source file that %s names is there', (page) => {
  expect(missingFiles(readFileSync(page, 'utf8'))).toEqual([]);
});

test('that rule would see names of files that are gone', () => {
  expect(missingFiles('`lib/otp/code.ts` `code.ts` `lib/otp/gone.ts` `ode.ts`')).toEqual([
    'lib/otp/gone.ts',
    'ode.ts',
  ]);
});

const DECISIONS = globSync('docs/decisions/[0-9]*.md').sort();

/** A row of the index: the file, its title and its status. */
const ROW = /^\| \[(\d{4})\]\((\1-[^)]+\.md)\) \| (.+) \| (.+) \|$/gm;

test('the index of decisions has each page with its title and its status, and no other', () => {
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  const rows = [...index.matchAll(ROW)].map(([, number, file, title, status]) => ({
    file: `docs/decisions/${file}`,
    head: `# ${number}: ${title}\n\n**Status:** ${status}\n`,
  }));
  expect(rows.map(({ file }) => file)).toEqual(DECISIONS);
  for (const { file, head } of rows) expect(readFileSync(file, 'utf8').slice(0, head.length)).toBe(head);
});

test.each(DECISIONS)('the status of %s is one that the index explains', (page) => {
  expect(readFileSync(page, 'utf8')).toMatch(
    /^\*\*Status:\*\* (?:accepted|superseded by \[decision \d+\]\()/m,
  );
});

test('a decision that says it supersedes another is named by that one, and the other way round', () => {
  const statuses = new Map(
    DECISIONS.map((page) => [
      path.basename(page),
      /^\*\*Status:\*\* .*$/m.exec(readFileSync(page, 'utf8'))?.[0] ?? '',
    ]),
  );
  const pairs = (pattern: RegExp) =>
    [...statuses].flatMap(([page, status]) =>
      [...status.matchAll(pattern)].map(([, other = '']) => [page, other]),
    );
  const superseded = pairs(/superseded by \[decision \d+\]\(([^)]+)\)/g);
  const superseding = pairs(/Supersedes \[decision \d+\]\(([^)]+)\)/g);
  expect(superseded.length).toBeGreaterThan(0);
  expect(superseding.map(([page, other]) => [other, page])).toEqual(superseded);
});

const TESTS = globSync(
  'test/{backup,browser,import,kdf,options,otp,page,popup,qr,site,stored,sync,vault}/**/*.test.ts',
);

test('a unit test lies in the folder of what it tests', () => {
  const folders = TESTS.map((file) => path.dirname(file).replace(/^test\//, ''));
  const isThere = (folder: string) =>
    ['lib', 'components', 'entrypoints'].some((root) => existsSync(`${root}/${folder}`));
  expect(TESTS.length).toBeGreaterThan(100);
  expect(folders.filter((folder) => !isThere(folder))).toEqual([]);
});
