import { currentFields } from '../otp-field/early-look';
import { fieldAt, fieldUnderCaret, type OtpField } from '../otp-field/find-otp-fields';
import type { FillPlace, NoPlace } from './call';
import { isFree } from './can-autofill';
import { selectorOf } from './field-selector';

/** A place for a code; `selector` finds it again where it is not the one that would be found anyway. */
export interface Place {
  inputs: HTMLInputElement[];
  selector?: string;
}

/** The field that an order means, or why there is none. `filled` are the fields that were filled before. */
export function findPlace(
  root: Document,
  { origin, where, remembered, autofill }: FillPlace,
  filled: WeakSet<HTMLInputElement>,
): Place | NoPlace {
  // `location.origin` names the host of a sandboxed document, too.
  if (self.origin !== origin) return 'page-changed';
  const fields = currentFields(root);
  if (where === 'caret') return caretPlace(root, fields);
  const pointedAt = remembered === undefined ? [] : fieldAt(root, remembered);
  const inputs = pointedAt.length > 0 ? pointedAt : appField(autofill ? fields.filter(isSure) : fields);
  if (inputs.length === 0)
    return fields.every(isForMessage) && fields.length > 0 ? 'message-field' : 'no-field';
  if (autofill && isForMessages(fields, inputs)) return 'message-field';
  return autofill && !isFree(inputs, filled) ? 'no-field' : { inputs };
}

/** As likely as this are two places that a page tells apart in nothing. */
const TIE = 0.01;
const isSure = ({ sure }: OtpField): boolean => sure;
const isForMessage = ({ channel }: OtpField): boolean => channel === 'message';

/**
 * The best place for an app's code, behind those for messages too: a field that waits for a message is not filled unless a
 * person put the caret there. None where two are alike.
 */
function appField(fields: OtpField[]): HTMLInputElement[] {
  const [best, next] = fields.filter((field) => !isForMessage(field));
  const isTie = best !== undefined && next !== undefined && best.score - next.score < TIE;
  return best === undefined || isTie ? [] : best.inputs;
}

const isForMessages = (fields: OtpField[], [first]: HTMLInputElement[]): boolean =>
  fields.some(({ channel, inputs }) => channel === 'message' && inputs[0] === first);

function caretPlace(root: Document, fields: OtpField[]): Place | NoPlace {
  const inputs = fieldUnderCaret(root);
  const [first] = inputs;
  if (first === undefined) return 'no-field';
  const selector = appField(fields)[0] === first ? undefined : selectorOf(first);
  return { inputs, ...(selector === undefined ? {} : { selector }) };
}
