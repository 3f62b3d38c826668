import type { Runtime } from 'webextension-polyfill';
import { Refusal } from '../../refusal';
import { type Site, siteOf } from '../../site/site';
import type { PageDocument } from '../api/inject';
import { FIELD_MESSAGE } from './field-message';

/** What the browser tells of the sender besides what the polyfill's types know. */
type Sender = Runtime.MessageSender & { origin?: string; documentId?: string; documentLifecycle?: string };

/** A document that says that it has a field, by the browser's word and not its own. */
export interface FieldSender {
  document: PageDocument;
  site: Site;
}

/**
 * Reads a message from a page's watching script. Throws Refusal `bad-message` for any other text and any other sender:
 * another extension, a frame, a page that is not on show yet, a sandboxed one.
 */
export function parseFieldMessage(message: unknown, sender: Sender, ownId: string): FieldSender {
  const { id, tab, frameId, url, origin, documentId, documentLifecycle = 'active' } = sender;
  const isOurs = message === FIELD_MESSAGE && id === ownId && frameId === 0 && documentLifecycle === 'active';
  if (!isOurs || tab?.id === undefined || url === undefined) throw new Refusal('bad-message');
  const site = siteOf(url);
  if (site === undefined || (origin !== undefined && origin !== new URL(url).origin)) {
    throw new Refusal('bad-message');
  }
  return { site, document: { tabId: tab.id, ...(documentId === undefined ? {} : { documentId }) } };
}
