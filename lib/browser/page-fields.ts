import type { PageFields } from '../page/fill-call';
import { Refusal } from '../refusal';
import type { ActiveTab } from './active-tab';
import { type PageDocument, runInPage } from './inject';

/** Looks for places to put a code in a tab's page. Throws Refusal `page-out-of-reach`. */
export async function findPageFields(tab: ActiveTab): Promise<{ page: PageFields; document: PageDocument }> {
  const { result, document } = await runInPage(tab.id, '/fill.js');
  return { page: parsePageFields(result), document };
}

function parsePageFields(value: unknown): PageFields {
  const { href, fields, underCaret, lesson } = (value ?? {}) as Record<keyof PageFields, unknown>;
  if (typeof href !== 'string' || !Array.isArray(fields) || !Number.isSafeInteger(underCaret)) {
    throw new Refusal('bad-message');
  }
  return {
    href,
    fields: fields.map(parseField),
    underCaret: Number(underCaret),
    ...(typeof lesson === 'string' ? { lesson } : {}),
  };
}

function parseField(value: unknown): PageFields['fields'][number] {
  const { boxes, channel } = (value ?? {}) as Record<'boxes' | 'channel', unknown>;
  if (!Number.isSafeInteger(boxes) || (channel !== 'app' && channel !== 'message')) {
    throw new Refusal('bad-message');
  }
  return { boxes: Number(boxes), channel };
}
