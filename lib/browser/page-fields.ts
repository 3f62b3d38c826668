import {
  callDescribe,
  callHref,
  callLook,
  type FillAnswer,
  type FillPlace,
  type PageFields,
} from '../page/fill-call';
import { Refusal } from '../refusal';
import { callInPage, findDocument, type PageDocument, runInPage } from './inject';

/** A document that is about to be filled, and its address as the document itself has it. */
export interface FillablePage {
  href: string;
  document: PageDocument;
  /** Until then it cannot be looked at. Rejects as `enterPage` does. */
  isReady: Promise<unknown>;
}

/**
 * Names a tab's document, and meanwhile brings in the script that fills: what is decided by the address need not wait
 * for that. Throws Refusal `page-out-of-reach`.
 */
export async function enterPage(target: PageDocument): Promise<FillablePage> {
  // Asked first: the script reads the whole page as soon as it is there.
  const found = findDocument(target, callHref);
  const isReady = runInPage(target, '/fill.js');
  // Whoever goes on awaits it; who is turned away before that does not care.
  isReady.catch(() => undefined);
  const { result, document } = await found;
  if (typeof result !== 'string') throw new Refusal('bad-message');
  return { href: result, document, isReady };
}

/** Looks for places to put a code in a tab's page. Throws Refusal `page-out-of-reach`, `page-changed`. */
export async function findPageFields(target: PageDocument): Promise<PageFields> {
  const { document, isReady } = await enterPage(target);
  await isReady;
  return parsePageFields(await callInPage(document, callDescribe, []));
}

/** Throws Refusal unless there is a place for a code now: `no-field`, `message-field`, `page-changed`. */
export async function expectPlace({ document, isReady }: FillablePage, place: FillPlace): Promise<void> {
  await isReady;
  const { is } = parseFillAnswer(await callInPage(document, callLook, [place]));
  if (is !== 'ready') throw new Refusal(is === 'filled' ? 'bad-message' : is);
}

const ANSWERS = ['ready', 'filled', 'not-taken', 'no-field', 'message-field', 'page-changed'] as const;

/** Reads what a page made of an order. */
export function parseFillAnswer(value: unknown): FillAnswer {
  const { is, lesson } = (value ?? {}) as Record<keyof FillAnswer, unknown>;
  const known = ANSWERS.find((one) => one === is);
  if (known === undefined) throw new Refusal('page-changed');
  return { is: known, ...(typeof lesson === 'string' ? { lesson } : {}) };
}

function parsePageFields(value: unknown): PageFields {
  const { fields } = (value ?? {}) as Record<keyof PageFields, unknown>;
  if (!Array.isArray(fields)) throw new Refusal('bad-message');
  return { fields: fields.map(parseField) };
}

function parseField(value: unknown): PageFields['fields'][number] {
  const { boxes, channel } = (value ?? {}) as Record<'boxes' | 'channel', unknown>;
  if (!Number.isSafeInteger(boxes) || (channel !== 'app' && channel !== 'message')) {
    throw new Refusal('bad-message');
  }
  return { boxes: Number(boxes), channel };
}
