import { toBase64 } from '../../stored/base64';

/** 96 random bits: no two accounts ever have the same. */
const BYTES = 12;

/**
 * An id for a new account, in base64url (RFC 4648, section 5), since it stands in addresses. Not half as long as a UUID: a
 * thousand of them are read whenever the popup opens, and kept while it is.
 */
export function newAccountId(): string {
  const random = crypto.getRandomValues(new Uint8Array(BYTES));
  return toBase64(random).replaceAll('+', '-').replaceAll('/', '_');
}
