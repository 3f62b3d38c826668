import type { PageAddress } from '../../site/site';
import { isFillable } from '../dom/visible';
import { currentFields, lookSoon } from '../otp-field/early-look';
import type { FillAnswer, FillCall, FillPlace, FillWorld, NoPlace, PageFields } from './call';
import { fillOtp } from './fill';
import { isOpened } from './open';
import { findPlace, type Place } from './place';
import { submitAfter } from './submit-after';

/**
 * Leaves the functions that an order calls, and answers with the address and the origin that the document itself has. The
 * page cannot see them: the world is the extension's own.
 */
export function answerFillCalls(): PageAddress {
  const world: typeof globalThis & FillWorld = globalThis;
  // What is not there yet, an element of the page may answer for: `<a id=latchkeyFilled>`.
  const filled = world.latchkeyFilled instanceof WeakSet ? world.latchkeyFilled : new WeakSet();
  world.latchkeyFilled = filled;
  world.latchkeyDescribe = describeFields;
  world.latchkeyLook = (place) => look(place, filled);
  world.latchkeyFill = (call) => fill(call, filled);
  lookSoon(document);
  return { href: location.href, origin: self.origin };
}

/** What the popup needs to know of a page. */
function describeFields(): PageFields {
  const fields = currentFields(document);
  return { fields: fields.map(({ inputs, channel }) => ({ boxes: inputs.length, channel })) };
}

async function look(order: FillPlace, filled: WeakSet<HTMLInputElement>): Promise<FillAnswer> {
  const place = await openPlace(order, filled);
  return typeof place === 'string' ? { is: place } : { is: 'ready' };
}

/** The place that an order means, open: one that stays shut is none, and no code is used up for it. */
async function openPlace(order: FillPlace, filled: WeakSet<HTMLInputElement>): Promise<Place | NoPlace> {
  const place = findPlace(document, order, filled);
  if (typeof place === 'string') return place;
  const [first] = place.inputs;
  return first !== undefined && (isFillable(first) || (await isOpened(first))) ? place : 'no-field';
}

async function fill(call: FillCall, filled: WeakSet<HTMLInputElement>): Promise<FillAnswer> {
  const place = await openPlace(call, filled);
  if (typeof place === 'string') return { is: place };
  const { inputs, selector } = place;
  for (const input of inputs) filled.add(input);
  const submit = call.submit ? submitAfter(inputs) : undefined;
  const isFilled = await fillOtp(inputs, call.code);
  // Not waited for: the page may be gone with it.
  submit?.(isFilled);
  return { is: isFilled ? 'filled' : 'not-taken', ...(selector === undefined ? {} : { selector }) };
}
