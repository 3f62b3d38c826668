/** No account is used at more places. */
const MAX_ADDRESSES = 100;

/**
 * The hosts of web addresses, lower case, with a port that is not the scheme's own. What is not an http(s) address
 * (an app's name, a pattern) is left out: a site is only ever an exact host. Of more than 100 the first count.
 */
export function hostsOf(addresses: readonly string[]): string[] {
  return addresses
    .slice(0, MAX_ADDRESSES)
    .map(hostOf)
    .filter((host) => host !== '');
}

function hostOf(address: string): string {
  const text = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return '';
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol)) return '';
  const isHost =
    /^[a-z0-9.-]+$/.test(url.hostname) && (url.hostname.includes('.') || url.hostname === 'localhost');
  return isHost ? url.host : '';
}
