import type { Runtime } from 'webextension-polyfill';
import { Refusal } from '../../refusal';
import { type Site, siteOf } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import type { PageDocument } from '../api/inject';
import type { WatchMessage } from './field-message';

/** What the browser tells of the sender besides what the polyfill's types know. */
type Sender = Runtime.MessageSender & { origin?: string; documentId?: string; documentLifecycle?: string };

/** A document that told something; which one it is, is the browser's word and not its own. */
export interface FieldSender {
  document: PageDocument;
  site: Site;
  message: WatchMessage;
}

/**
 * Reads a message from a page's watching script. Throws Refusal `bad-message` for any other message and any other sender:
 * another extension, a frame, a page that is not on show yet, a sandboxed one.
 */
export function parseFieldMessage(message: unknown, sender: Sender, ownId: string): FieldSender {
  const { id, tab, frameId, url, origin, documentId, documentLifecycle = 'active' } = sender;
  const isOurs = id === ownId && frameId === 0 && documentLifecycle === 'active';
  if (!isOurs || tab?.id === undefined || url === undefined) throw new Refusal('bad-message');
  const site = siteOf(url);
  if (site === undefined || (origin !== undefined && origin !== new URL(url).origin)) {
    throw new Refusal('bad-message');
  }
  const document = { tabId: tab.id, ...(documentId === undefined ? {} : { documentId }) };
  return { site, document, message: parseWatchMessage(message) };
}

const PAGE_ID = /^[\da-f-]{36}$/;
const LONGEST_REFERRER = 10_000;

function parseWatchMessage(value: unknown): WatchMessage {
  const { say, pageId, startMs, referrer, isFresh } = fieldsIn(value);
  if (typeof pageId !== 'string' || !PAGE_ID.test(pageId)) throw new Refusal('bad-message');
  if (say === 'field' || say === 'log-in' || say === 'turned-away') return { say, pageId };
  if (typeof startMs !== 'number' || !Number.isFinite(startMs)) throw new Refusal('bad-message');
  if (say === 'leaving') return { say, pageId, startMs };
  if (say !== 'arrived' || typeof isFresh !== 'boolean') throw new Refusal('bad-message');
  if (typeof referrer !== 'string' || referrer.length > LONGEST_REFERRER) throw new Refusal('bad-message');
  return { say, pageId, startMs, referrer, isFresh };
}
