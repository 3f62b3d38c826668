import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file that imports another: paths from the root, with their endings. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every source file of the extension and its rescue page, as a path from the root. */
export const FILES: readonly string[] = globSync('{entrypoints,rescue,components,lib}/**/*.{ts,tsx}').sort();

/** Every import between files of the extension, of types too and whenever it is loaded. */
export const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  targetsOf(readFileSync(from, 'utf8')).flatMap((target) => {
    const to = resolveTarget(from, target);
    return to === undefined ? [] : [{ from, to }];
  }),
);

function targetsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, target]) => target ?? []);
}

function resolveTarget(from: string, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(from), target);
  return FILES.find((file) => file === base || file === `${base}.ts` || file === `${base}.tsx`);
}
