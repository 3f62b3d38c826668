import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const bundles = new Map<string, Promise<Bundle>>();

/** A page's script with its framework in it, and the styles that it imports. */
interface Bundle {
  script: string;
  style: string;
}

/** Bundles a script of this folder, such as `react/code-form.js`, as a service would ship it; once for each. */
export function bundle(entry: string): Promise<Bundle> {
  const known = bundles.get(entry) ?? bundleNow(entry);
  bundles.set(entry, known);
  return known;
}

async function bundleNow(entry: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(HERE, entry), formats: ['iife'], name: 'harbor', cssFileName: 'harbor' },
    },
  });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = files.find((file) => file.type === 'chunk')?.code;
  if (script === undefined) throw new Error('vite built no script');
  const style = files.map((file) => (file.type === 'asset' ? `${file.source}` : '')).join('');
  return { script, style };
}
