import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script that leaves the exports of `file`, which lies beside this one, in the global `name`. */
export async function bundle(file: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const lib = { entry, name, formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`no bundle of ${file}`);
  return `${output.output[0].code};globalThis.${name} = ${name};`;
}
