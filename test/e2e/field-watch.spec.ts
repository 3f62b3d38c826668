import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { bundle } from '../corpus/fields/bundle.ts';

// Fields that appear in every way that pages have, and a script that must see each.

const FIELD = '<input name="otp">';
/** What stands on the page, and what it does for its field to appear. */
const WAYS: readonly (readonly [name: string, body: string, show: string])[] = [
  ['added', '<main></main>', `document.querySelector('main').innerHTML = '${FIELD}';`],
  [
    'a class',
    `<style>.off{display:none}</style><p class="off">${FIELD}</p>`,
    "document.querySelector('p').className = '';",
  ],
  [
    'aria-hidden',
    `<style>[aria-hidden=true]{display:none}</style><p aria-hidden="true">${FIELD}</p>`,
    "document.querySelector('p').ariaHidden = 'false';",
  ],
  [
    'data-state',
    `<style>[data-state=closed]{visibility:hidden}</style><p data-state="closed">${FIELD}</p>`,
    "document.querySelector('p').dataset.state = 'open';",
  ],
  [
    'an attribute of its own',
    `<style>p{opacity:0} p[shown]{opacity:1}</style><p>${FIELD}</p>`,
    "document.querySelector('p').setAttribute('shown', '');",
  ],
  [
    'a transition',
    `<style>p{opacity:0;transition:opacity .6s} .on{opacity:1}</style><p>${FIELD}</p>`,
    "document.querySelector('p').className = 'on';",
  ],
  [
    'an animation',
    `<style>@keyframes in{from{opacity:0}to{opacity:1}} p{opacity:0} .on{animation:in .6s both}</style><p>${FIELD}</p>`,
    "document.querySelector('p').className = 'on';",
  ],
  [
    'a transition in a shadow root',
    '<x-host></x-host>',
    `const p = root.querySelector('p'); p.className = 'on';`,
  ],
  ['a popover', `<p popover>${FIELD}</p>`, "document.querySelector('p').showPopover();"],
  ['a dialog', `<dialog>${FIELD}</dialog>`, "document.querySelector('dialog').showModal();"],
  ['details', `<details>${FIELD}</details>`, "document.querySelector('details').open = true;"],
  [
    'a checkbox',
    `<style>p{display:none} :checked + p{display:block}</style><input type="checkbox"><p>${FIELD}</p>`,
    "document.querySelector('[type=checkbox]').click();",
  ],
  ["a shadow host's attribute", '<x-host></x-host>', "root.host.setAttribute('open', '');"],
  [
    'a late shadow root',
    '<div id="late"></div>',
    `document.querySelector('#late').attachShadow({ mode: 'open' }).innerHTML = '${FIELD}';`,
  ],
  [
    'a style sheet',
    `<style id="off">p{display:none}</style><p>${FIELD}</p>`,
    "document.querySelector('#off').sheet.disabled = true;",
  ],
  [
    'a rule of a style sheet',
    `<style id="off">p{display:none}</style><p>${FIELD}</p>`,
    "document.querySelector('#off').sheet.deleteRule(0);",
  ],
  [
    'a style sheet that is loaded',
    `<style>p{display:none}</style><p>${FIELD}</p>`,
    "document.head.insertAdjacentHTML('beforeend', '<link rel=stylesheet href=\"data:text/css,p{display:block}\">');",
  ],
  ['enabled', '<input name="otp" disabled>', "document.querySelector('input').disabled = false;"],
  ['writable', '<input name="otp" readonly>', "document.querySelector('input').readOnly = false;"],
  [
    'shown again',
    `<p>${FIELD}</p>`,
    "const p = document.querySelector('p'); p.hidden = true; setTimeout(() => { p.hidden = false; told = fieldWatch.told; }, 400);",
  ],
];
/** A host whose root has a field that is shown by the host's attribute, or by a transition. */
const HOST = `const host = document.querySelector('x-host');
  if (host) {
    window.root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>:host(:not([open])) p{opacity:0} p{transition:opacity .6s} p.on{opacity:1 !important}</style><p>${FIELD}</p>';
  }`;

let browser: Browser;
let page: Page;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  page = await browser.newPage();
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await page.addInitScript(await bundle('watch-in-page.ts', 'fieldWatch'));
});
test.afterAll(() => browser.close());

async function open(body: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html>${body}`);
  await page.evaluate(HOST);
  await page.evaluate('fieldWatch.watch()');
}
const told = () => page.evaluate<number>('fieldWatch.told');

/** No event tells of these: they are seen by looking now and then. */
const SILENT = ['a late shadow root', 'a style sheet', 'a rule of a style sheet'];
/** Longer than a change is waited with, and shorter than the time between two looks without one; and longer than that. */
const [SOON_MS, LATER_MS] = [700, 2_000];

test('a field that appears is told of, in whatever way it does', async () => {
  for (const [name, body, show] of WAYS) {
    await open(body);
    await page.evaluate(`var told = fieldWatch.told; ${show}`);
    // Of real time, for what is drawn; the page's own stands still.
    await page.waitForTimeout(/transition|animation|host/.test(name) ? 800 : 50);
    await page.clock.runFor(SILENT.includes(name) ? LATER_MS : SOON_MS);
    expect.soft(await page.evaluate('fieldWatch.told > told'), name).toBe(true);
  }
});

test('a page that makes fields without an end is told of now and then, and not of each', async () => {
  await open('<main></main>');
  await page.evaluate(`setInterval(() => { document.querySelector('main').innerHTML = '${FIELD}'; }, 200)`);
  await page.clock.runFor(50_000);
  const first = await told();
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThanOrEqual(20);
  await page.clock.runFor(70_000);
  expect(await told()).toBeGreaterThan(first);
  expect(await told()).toBeLessThanOrEqual(60);
});
