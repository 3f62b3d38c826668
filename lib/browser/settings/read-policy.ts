import browser from 'webextension-polyfill';
import { isRecord } from '../../stored/read-unknown';
import { localArea } from '../api/storage-areas';
import type { Policy, ReadPolicy } from './policy';

/** Where the policy lies that the browser told last. An empty one is kept, too: it says that there is none. */
const KEPT = 'policy';

/**
 * What the organisation set for this browser. As it was kept: after its start, Chromium takes some three seconds to answer
 * for its policies, and nobody's codes should wait for that. Only before the first answer is the browser asked.
 */
export async function readManaged(): Promise<ReadPolicy> {
  const stored = await localArea.get(KEPT).catch((): Record<string, unknown> => ({}));
  const kept = stored[KEPT];
  const managed = isRecord(kept) ? kept : await askForPolicy();
  if (Object.keys(managed).length === 0) return { policy: {}, ignored: [] };
  // Most people have none, and their popup need not load what reads one.
  const { parsePolicy } = await import('./policy');
  return parsePolicy(managed);
}

export async function readPolicy(): Promise<Policy> {
  return (await readManaged()).policy;
}

/**
 * Keeps what the browser says of its policies, whenever it starts, gets another Latchkey, or has other policies. Must stand
 * before the worker's first await.
 */
export function watchPolicy(): void {
  browser.runtime.onStartup.addListener(keepPolicy);
  browser.runtime.onInstalled.addListener(keepPolicy);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') return keepPolicy();
  });
}

/** Calls back when the organisation changed something: to learn that there is no policy is no change. */
export function onPolicyChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEPT] : undefined;
    if (isPolicy(change?.oldValue) || isPolicy(change?.newValue)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function isPolicy(kept: unknown): boolean {
  return isRecord(kept) && Object.keys(kept).length > 0;
}

async function keepPolicy(): Promise<void> {
  const managed = await askForPolicy();
  const kept: unknown = (await browser.storage.local.get(KEPT))[KEPT];
  if (JSON.stringify(kept) !== JSON.stringify(managed)) await browser.storage.local.set({ [KEPT]: managed });
}

/** Nothing where no one set a policy, where the browser knows none, or does not answer. */
async function askForPolicy(): Promise<Record<string, unknown>> {
  // Firefox refuses where there is none, and some browsers have no such store.
  const managed: unknown = await Promise.resolve(browser.storage.managed?.get()).catch(() => undefined);
  return isRecord(managed) ? managed : {};
}
