import { readFileSync } from 'node:fs';
import type { Minimum } from './compat';

const CONFIG = readFileSync('wxt.config.ts', 'utf8');

/** What wxt.config.ts writes into the manifests. */
export const MINIMUM: Minimum = {
  chrome: versionAfter('minimum_chrome_version'),
  firefox: versionAfter('strict_min_version'),
};

function versionAfter(key: string): string {
  const version = new RegExp(`${key}: '([\\d.]+)'`).exec(CONFIG)?.[1];
  if (version === undefined) throw new Error(`wxt.config.ts names no ${key}`);
  return version;
}
