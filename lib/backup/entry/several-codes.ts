import { Refusal } from '../../refusal';
import type { UriEntry } from './entry';
import { accountFromUri } from './uri-entry';

/** One of the codes that an item of a password manager holds: its key URI or bare key, and what its field is called. */
export interface ItemCode {
  uri: string;
  name: string;
}

/** What Proton Pass writes where a key URI names nobody. */
const FILLER = 'Proton Pass';
/** What fields of keys are called before a person calls one otherwise: it tells nothing about an only code. */
const USUAL_NAME = /^(?:totp|otp|2fa|mfa|one[- ]time (?:code|password))$/i;

/**
 * The entries of one item. Its first code is the item's own. A further one goes by the name of its field, unless its key URI
 * tells whose it is, and no other code of the item says the same.
 */
export function entriesOfItem(frame: Omit<UriEntry, 'uri'>, codes: readonly ItemCode[]): (() => UriEntry)[] {
  const given = codes.filter(({ uri }) => uri.trim() !== '');
  const labels = given.map(({ uri }) => findLabel(uri));
  return given.map(({ uri, name }, index) => {
    const label = labels[index] ?? '';
    const isOnly = labels.filter((other) => other === label).length === 1;
    const isOwn = label !== '' && (index === 0 || (label !== frame.label && isOnly));
    if (isOwn) return () => ({ ...frame, uri });
    const fieldName = USUAL_NAME.test(name) && index === 0 ? '' : name;
    const names = index > 0 ? [fieldName, label, frame.label] : [frame.label, fieldName];
    return () => ({ ...frame, uri, givenLabel: names.find((one) => one !== '') ?? '' });
  });
}

/** The label in a key URI; '' where it has none, or none that says anything, or cannot be read. */
function findLabel(uri: string): string {
  try {
    const { label } = accountFromUri(uri);
    return label === FILLER ? '' : label;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return '';
  }
}
