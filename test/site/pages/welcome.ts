import type { Person } from '../people.ts';
import { drawPage, escapeHtml } from './layout.ts';

const SET_UP = [
  ['/setup/img', 'Picture in the page (data address)'],
  ['/setup/file', 'Picture from the same site'],
  ['/setup/cross-origin', 'Picture from another site'],
  ['/setup/canvas', 'Drawn on a canvas'],
  ['/setup/svg', 'Inline SVG'],
  ['/setup/background', 'Background of a box'],
  ['/setup/several', 'Three codes on one page'],
  ['/setup/hotp', 'Codes by counter'],
  ['/setup/steam', 'Codes with letters, as Steam makes them'],
] as const;

const LOG_IN = [
  ['/log-in', 'Log in, one field for the code'],
  ['/log-in?code=boxes', 'Log in, six boxes'],
  ['/log-in?code=react', 'Log in, React field'],
  ['/log-in?code=react-boxes', 'Log in, React boxes'],
  ['/log-in?code=frame', 'Log in, field in another site’s frame'],
  ['/log-in?code=sms', 'Log in, code by text message'],
  ['/checkout', 'A page with no field for a code'],
] as const;

export function drawWelcome(): string {
  return drawPage({
    title: 'Berths, tides and crews in one place',
    width: 'wide',
    body: `<p>Harbor keeps a small marina’s book. It does not exist: it is here to try two-step sign-in on.
Sign up, or open a set-up page and be Mara, whose password is <code>harbor</code>.</p>
<h2>Turn on two-step sign-in</h2>${drawLinks(SET_UP)}<h2>Give a code</h2>${drawLinks(LOG_IN)}`,
  });
}

export function drawSignUp(problem = ''): string {
  return drawPage({
    title: 'Sign up',
    body: `<p>Free for up to twelve berths.</p><form method="post">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="new-password" required>
${problem && `<p class="problem" role="alert">${problem}</p>`}<button>Create account</button></form>`,
  });
}

export function drawSecurity(person: Person): string {
  const on = [...person.enrolments.values()].some((enrolment) => enrolment.confirmed);
  return drawPage({
    title: 'Two-step sign-in',
    body: `<p>It is ${on ? 'on' : 'off'} for ${escapeHtml(person.email)}. Choose how Harbor shows the code to scan.</p>
${drawLinks(SET_UP)}<p><a href="/log-out">Log out</a></p>`,
  });
}

export function drawHome(person: Person): string {
  return drawPage({
    title: 'You are in',
    body: `<p>Welcome aboard, ${escapeHtml(person.email)}. High water is at 16:40; two berths are free.</p>
<p><a href="/security">Security</a> · <a href="/log-out">Log out</a></p>`,
  });
}

/** Numbers are asked for here, and none of them is a one-time code. */
export function drawCheckout(): string {
  return drawPage({
    title: 'Pay for a berth',
    body: `<form><label for="card">Card number</label><input id="card" inputmode="numeric" autocomplete="cc-number">
<label for="cvc">Security code</label><input id="cvc" inputmode="numeric" maxlength="3" autocomplete="cc-csc">
<label for="postcode">Postcode</label><input id="postcode" autocomplete="postal-code" maxlength="6">
<label for="promo">Promotion code</label><input id="promo" name="promo_code" maxlength="6"><button>Pay</button></form>`,
  });
}

function drawLinks(links: readonly (readonly [string, string])[]): string {
  const items = links.map(([path, text]) => `<li><a href="${path}">${text}</a></li>`);
  return `<ul class="links">${items.join('')}</ul>`;
}
