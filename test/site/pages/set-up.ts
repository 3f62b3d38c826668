import type { Enrolment, Scheme } from '../enrolment.ts';
import { qrDataUri, qrRows, qrSvg } from '../qr-picture.ts';
import { drawPage, drawProblem } from './layout.ts';

const APP_ADDRESS = 'https://harbor.example/app';

/** Draws the QR of one enrolment as HTML; `otherUrl` is the service's picture host. */
type DrawQr = (enrolment: Enrolment, otherUrl: string) => string | Promise<string>;

const drawImg: DrawQr = async ({ uri }) => `<img class="qr" alt="QR code" src="${await qrDataUri(uri)}">`;
const drawFile: DrawQr = ({ picture }) => `<img class="qr" alt="QR code" src="/qr/${picture}.png">`;
const drawCrossOrigin: DrawQr = ({ picture }, otherUrl) =>
  `<img class="qr" alt="QR code" src="${otherUrl}/qr/${picture}.png">`;
const drawCanvas: DrawQr = ({ uri }) => `<canvas class="qr" data-rows="${qrRows(uri).join(' ')}"></canvas>`;
const drawSvg: DrawQr = async ({ uri }) => `<div class="qr">${await qrSvg(uri)}</div>`;
const drawBackground: DrawQr = ({ picture }) =>
  `<div class="qr backdrop" style="background-image:url(/qr/${picture}.png)"></div>`;

/** The set-up pages by the last part of their address: what is enrolled there, and how its QR is drawn. */
export const SET_UP_PAGES: Record<string, { schemes: Scheme[]; drawQr: DrawQr }> = {
  img: { schemes: ['plain'], drawQr: drawImg },
  file: { schemes: ['plain'], drawQr: drawFile },
  canvas: { schemes: ['plain'], drawQr: drawCanvas },
  svg: { schemes: ['plain'], drawQr: drawSvg },
  'cross-origin': { schemes: ['plain'], drawQr: drawCrossOrigin },
  background: { schemes: ['plain'], drawQr: drawBackground },
  hotp: { schemes: ['hotp'], drawQr: drawImg },
  steam: { schemes: ['steam'], drawQr: drawImg },
  several: { schemes: ['plain', 'strong'], drawQr: drawImg },
};

const NAMES: Record<Scheme, string> = {
  plain: 'Your account',
  strong: 'The harbour office',
  hotp: 'Your account, by counter',
  steam: 'Your account, with letters',
};

/** The page that shows what to scan and asks for the first code. */
export async function drawSetUp(
  name: string,
  enrolments: Enrolment[],
  otherUrl: string,
  problem?: string,
): Promise<string> {
  const drawQr = SET_UP_PAGES[name]?.drawQr ?? drawImg;
  const parts = await Promise.all(
    enrolments.map(async (one) => `<section>${await drawQr(one, otherUrl)}${drawForm(one)}</section>`),
  );
  return drawPage({
    title: 'Scan this with your authenticator app',
    ...(enrolments.length > 1 ? { width: 'wide' } : {}),
    ...(name === 'canvas' ? { scripts: ['/static/canvas.js'] } : {}),
    body: `<p>Then enter the code that the app shows.</p>${drawProblem(problem)}
${parts.length > 1 ? `<div class="several">${await drawDecoy()}${parts.join('')}</div>` : parts.join('')}`,
  });
}

export function drawSetUpDone(): string {
  return drawPage({
    title: 'Two-step sign-in is on',
    body: `<p>Harbor asks for a code the next time you log in.</p><p><a href="/log-out">Log out and try it</a></p>`,
  });
}

function drawForm({ scheme, secret }: Enrolment): string {
  return `<p class="key">${NAMES[scheme]}. Can’t scan it? Type this key: <code data-key="${scheme}">${secret}</code></p>
<form method="post"><input type="hidden" name="scheme" value="${scheme}">
<label for="code-${scheme}">Code from the app</label><input class="code" id="code-${scheme}" name="code"
 autocomplete="one-time-code" inputmode="${scheme === 'steam' ? 'text' : 'numeric'}" required>
<button>Turn on</button></form>`;
}

/** As on real pages, one of the codes only says where to get an app. */
async function drawDecoy(): Promise<string> {
  return `<section><img class="qr" alt="QR code" src="${await qrDataUri(APP_ADDRESS)}">
<p class="key">No app yet? This one leads to the store.</p></section>`;
}
