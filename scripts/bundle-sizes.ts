import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = '.output/chrome-mv3';

/** The most that each part may weigh, gzipped, in bytes, with all that it loads before it can show anything. */
const BUDGETS: Record<string, number> = {
  // Letters of every alphabet are folded by the first key that is typed: what searches cannot be loaded after that.
  // It knows a policy, home networks, and how to load each language.
  'popup.html': 28_500,
  // It holds all that it does to an organisation's policy, and reads one.
  'background.js': 29_500,
  'fill.js': 59_500,
  // It sees closed shadow roots and paces itself, in every page of a chosen site.
  'watch.js': 6_000,
  'scan.js': 8_000,
  'chunks/*rescue-page-*.js': 90_000,
};

/** A page's scripts as the browser fetches them at once: what the HTML names, and what that imports statically. */
function scriptsOf(file: string): string[] {
  // A name that changes with each build.
  if (file.includes('*')) return globSync(file, { cwd: BUILD });
  const text = readFileSync(path.join(BUILD, file), 'utf8');
  if (!file.endsWith('.html')) return [file];
  const named = [...text.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []);
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(path.join(BUILD, name), 'utf8');
    for (const [, target] of source.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      if (target) visit(path.posix.join(path.posix.dirname(name), target));
    }
  };
  named.forEach(visit);
  return [...seen];
}

let failed = false;
for (const [file, budget] of Object.entries(BUDGETS)) {
  const scripts = scriptsOf(file);
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(BUILD, name))).length, 0);
  const isGood = scripts.length > 0 && size <= budget;
  const verdict = isGood ? 'ok' : scripts.length > 0 ? 'TOO LARGE' : 'NOT THERE';
  failed ||= !isGood;
  console.log(`${file}: ${size} of ${budget} bytes gzipped in ${scripts.length} file(s): ${verdict}`);
}
if (failed) process.exit(1);
