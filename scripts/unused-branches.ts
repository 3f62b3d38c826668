import type { Plugin } from 'vite';

/** A branch of a library that Latchkey never takes, and what stands in its place. */
interface Branch {
  module: RegExp;
  what: RegExp;
  instead: string;
}

/**
 * What Mozilla's linter warns about, and why it may go: no page gives preact HTML as text (Trusted Types would refuse it),
 * and no archive is read with a decompressor from elsewhere (the content security policy would).
 */
const BRANCHES: Branch[] = [
  {
    module: /\/preact\/dist\/preact\.mjs$/,
    what: /\w\|\|\w&&\(\w\.__html==\w\.__html\|\|\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\),/,
    instead: '',
  },
  {
    module: /\/@zip\.js\/zip\.js\/lib\/core\/codec-registry\.js$/,
    what: /await import\([^)]*codecURI\)/,
    instead: '{}',
  },
];

/** Takes those branches out. A library that was renewed and looks otherwise ends the build, so that nobody misses it. */
export const UNUSED_BRANCHES: Plugin = {
  name: 'unused-branches',
  enforce: 'pre',
  transform: (code, id) => {
    const branch = BRANCHES.find(({ module }) => module.test(id));
    if (branch === undefined) return undefined;
    if (!branch.what.test(code)) throw new Error(`${id} has no ${branch.what} any more`);
    return { code: code.replace(branch.what, branch.instead), map: null };
  },
};
