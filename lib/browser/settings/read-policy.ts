import browser from 'webextension-polyfill';
import { isRecord } from '../../stored/read-unknown';
import type { Policy, ReadPolicy } from './policy';

/** What the organisation set for this browser. Nothing where none did, where the browser knows no policies, or does not answer. */
export async function readManaged(): Promise<ReadPolicy> {
  // Firefox refuses where there is none, and some browsers have no such store.
  const managed: unknown = await Promise.resolve(browser.storage.managed?.get()).catch(() => undefined);
  if (!isRecord(managed) || Object.keys(managed).length === 0) return { policy: {}, ignored: [] };
  // Most people have none, and their popup need not load what reads one.
  const { parsePolicy } = await import('./policy');
  return parsePolicy(managed);
}

export async function readPolicy(): Promise<Policy> {
  return (await readManaged()).policy;
}

/** Calls back when the organisation changed something. */
export function onPolicyChanged(callback: () => void): () => void {
  const listener = (_: Record<string, unknown>, area: string) => {
    if (area === 'managed') callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
