import {
  callDescribe,
  callLook,
  type FillAnswer,
  type FillPlace,
  type PageFields,
} from '../../page/fill/call';
import { Refusal } from '../../refusal';
import type { PageAddress } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import { callInPage, type PageDocument, runInPage } from '../api/inject';
import { parsePageAddress } from '../api/page-address';

/** A document that is about to be filled, and its address and origin as the document itself has them. */
export interface FillablePage extends PageAddress {
  document: PageDocument;
}

/**
 * Brings the script that fills into a tab's page. Throws Refusal `page-out-of-reach`, and `page-sandboxed` for a document
 * whose address is a site's while it is not the site's own.
 */
export async function enterPage(target: PageDocument): Promise<FillablePage> {
  const { result, document } = await runInPage(target, '/fill.js');
  return { ...parsePageAddress(result), document };
}

/** Looks for places to put a code in a tab's page. Throws Refusal as `enterPage`, and `page-changed`. */
export async function findPageFields(target: PageDocument): Promise<PageFields> {
  const { document } = await enterPage(target);
  return parsePageFields(await callInPage(document, callDescribe, []));
}

/** Throws Refusal unless there is a place for a code now: `no-field`, `message-field`, `page-changed`. */
export async function expectPlace({ document }: FillablePage, place: FillPlace): Promise<void> {
  const { is } = parseFillAnswer(await callInPage(document, callLook, [place]));
  if (is !== 'ready') throw new Refusal(is === 'filled' ? 'bad-message' : is);
}

const ANSWERS = ['ready', 'filled', 'not-taken', 'no-field', 'message-field', 'page-changed'] as const;

/** Reads what a page made of an order. */
export function parseFillAnswer(value: unknown): FillAnswer {
  const { is, selector } = fieldsIn(value);
  const known = ANSWERS.find((one) => one === is);
  if (known === undefined) throw new Refusal('page-changed');
  return { is: known, ...(typeof selector === 'string' ? { selector } : {}) };
}

function parsePageFields(value: unknown): PageFields {
  const { fields } = fieldsIn(value);
  if (!Array.isArray(fields)) throw new Refusal('bad-message');
  return { fields: fields.map(parseField) };
}

function parseField(value: unknown): PageFields['fields'][number] {
  const { boxes, channel } = fieldsIn(value);
  if (!Number.isSafeInteger(boxes) || (channel !== 'app' && channel !== 'message')) {
    throw new Refusal('bad-message');
  }
  return { boxes: Number(boxes), channel };
}
