import { findBase64 } from '../stored/base64';

/** Whose app alone can read a code: it holds no key, but an address where the app fetches one. */
export type Vendor = 'microsoft' | 'okta' | 'duo';

const SCHEMES = [
  [/^(?:phonefactor|microsoft-authenticator|ms-msa):/i, 'microsoft'],
  [/^oktaverify:/i, 'okta'],
  [/^duo:\/\//i, 'duo'],
] as const;

/** Duo's codes without a scheme: an activation code, a dash, and the host in base64. */
const DUO = /^[A-Za-z0-9]{16,24}-([A-Za-z0-9+/_-]{20,80}={0,2})$/;
const DUO_PAGE = /^https:\/\/[\w.-]*\.duosecurity\.com\/(?:android|activate|iphone|frame)\b/i;

/** The vendor whose own code the text of a QR code is; undefined for any other text. */
export function findVendor(text: string): Vendor | undefined {
  const code = text.trim();
  const vendor = SCHEMES.find(([scheme]) => scheme.test(code))?.[1];
  return vendor ?? (DUO_PAGE.test(code) || namesDuo(code) ? 'duo' : undefined);
}

function namesDuo(code: string): boolean {
  const host = DUO.exec(code)?.[1];
  if (host === undefined) return false;
  return /\.duosecurity\.com$/.test(new TextDecoder().decode(findBase64(host)));
}
