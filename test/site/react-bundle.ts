import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = resolve(dirname(fileURLToPath(import.meta.url)), 'react/code-form.js');
let bundle: Promise<string> | undefined;

/** The React page's script with React itself in it, as a service would ship it. Built at the first call. */
export function reactBundle(): Promise<string> {
  bundle ??= bundleReact();
  return bundle;
}

async function bundleReact(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'harbor' },
    },
  });
  const chunk = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('vite built no script');
  return chunk.code;
}
