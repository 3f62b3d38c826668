import { ACCOUNT_DEFAULTS, type OtpAccount } from './account';
import { parseSecretOrKeyUri } from './key-uri';
import { plainTyped } from './typed-text';

/** What a form asks for besides the key. */
export type AccountAsked = Pick<OtpAccount, 'issuer' | 'label' | 'algorithm' | 'digits' | 'period'>;

/** The account of a key of its own, with what a form asked for. */
export function accountOfSecret(secret: Uint8Array<ArrayBuffer>, asked: AccountAsked): OtpAccount {
  return { ...ACCOUNT_DEFAULTS, ...asked, ...trimmedNames(asked), secret, tags: [], sites: [] };
}

/** Whether what is typed is a link, which says by itself how its codes are made. */
export function isKeyLink(text: string): boolean {
  return text.includes('://');
}

/**
 * The account of a key in letters or of a whole link, as a person types it: names that were asked for go before the link's,
 * its parameters before those asked for. Throws as `parseSecretOrKeyUri` does.
 */
export function accountOfText(text: string, asked: AccountAsked): OtpAccount {
  const parsed = parseSecretOrKeyUri(isKeyLink(text) ? text : plainTyped(text));
  const { algorithm, digits, period } = asked;
  const { issuer, label } = trimmedNames(asked);
  return {
    ...parsed,
    ...(isKeyLink(text) ? {} : { algorithm, digits, period }),
    issuer: issuer || parsed.issuer,
    label: label || parsed.label,
  };
}

function trimmedNames({ issuer, label }: AccountAsked): Pick<OtpAccount, 'issuer' | 'label'> {
  return { issuer: issuer.trim(), label: label.trim() };
}
