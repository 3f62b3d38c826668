import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { bundle } from '../corpus/fields/bundle.ts';
import { WIDGETS } from '../corpus/fields/widgets.ts';

const CODE = '048213';
const HEADING = '<h1>Two-factor authentication</h1><p>Enter the code from your authenticator app.</p>';

let browser: Browser;
let script: string;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  script = await bundle('fill-in-page.ts', 'fillPage');
});
test.afterAll(() => browser.close());

async function open(body: string, pageScript = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html>${HEADING}${body}`);
  await page.evaluate(`{ const inputs = [...document.querySelectorAll('input')]; ${pageScript} }`);
  await page.evaluate(script);
  return page;
}

for (const { name, body, script: pageScript } of WIDGETS) {
  test(`fillOtp fills ${name}`, async () => {
    const page = await open(body, pageScript);
    expect(await page.evaluate(`fillPage.fillBest('${CODE}')`)).toBe(true);
    expect(await page.evaluate('window.taken')).toBe(CODE);
    await page.close();
  });
}

test('fillOtp fills a field in a shadow root, and tells the listeners outside', async () => {
  const page = await open(
    '<x-otp></x-otp>',
    `const root = document.querySelector('x-otp').attachShadow({ mode: 'open' });
    root.innerHTML = '<input name="otp" maxlength="6">';
    document.oninput = () => { window.taken = root.querySelector('input').value; };`,
  );
  expect(await page.evaluate(`fillPage.fillBest('${CODE}')`)).toBe(true);
  expect(await page.evaluate('window.taken')).toBe(CODE);
});

test('fillOtp answers false when the page undoes what was typed', async () => {
  const page = await open(
    '<input name="otp">',
    'inputs[0].oninput = () => { inputs[0].value = ""; }; inputs[0].onchange = inputs[0].oninput;',
  );
  expect(await page.evaluate(`fillPage.fillBest('${CODE}')`)).toBe(false);
});

test('fillOtp does not begin a code that is longer than the boxes', async () => {
  const page = await open('<input style="width:2em" name="otp" maxlength="1">'.repeat(6));
  expect(await page.evaluate("fillPage.fillBest('12345678')")).toBe(false);
  expect(await page.locator('input').first().inputValue()).toBe('');
});

/** Notes the events of every field in `seen`, and how often the form is sent in `submitted`. */
const NOTING = `window.seen = []; window.submitted = 0;
  for (const type of ['focus', 'keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'change'])
    for (const input of inputs) input.addEventListener(type, () => seen.push(type));
  document.forms[0].onsubmit = (event) => { event.preventDefault(); window.submitted += 1; };`;

test('fillOtp sends the events of a phone’s keyboard that offers a code, and submits nothing', async () => {
  const page = await open('<form><input name="otp" maxlength="6"><button>Verify</button></form>', NOTING);
  await page.evaluate("fillPage.fillBest('123456')");
  expect(await page.evaluate('[...seen]')).toEqual([
    'focus',
    'keydown',
    'keypress',
    'beforeinput',
    'input',
    'keyup',
    'change',
  ]);
  expect(await page.evaluate('window.submitted')).toBe(0);
});

test('fillOtp sends a typist’s events to each box, and submits nothing', async () => {
  const box = '<input style="width:2em" name="otp" maxlength="1">';
  const page = await open(`<form>${box.repeat(4)}<button>Verify</button></form>`, NOTING);
  await page.evaluate("fillPage.fillBest('1234')");
  const key = ['focus', 'keydown', 'keypress', 'beforeinput', 'input', 'keyup'];
  const seen = (await page.evaluate('[...seen]')) as string[];
  expect(seen.filter((type) => type !== 'change')).toEqual([...key, ...key, ...key, ...key]);
  expect(seen.filter((type) => type === 'change').length).toBeGreaterThanOrEqual(4);
  expect(await page.evaluate('window.submitted')).toBe(0);
});

test('fillOtp types nowhere else when the page moves the caret away', async () => {
  const page = await open(
    '<label>Code <input name="otp"></label><textarea id="elsewhere"></textarea>',
    "inputs[0].onkeydown = () => document.querySelector('#elsewhere').focus();",
  );
  await page.evaluate(`fillPage.fillBest('${CODE}')`);
  expect(await page.inputValue('#elsewhere')).toBe('');
});

test('fieldUnderCaret answers with the whole split field that holds the caret', async () => {
  const page = await open('<input style="width:2em" maxlength="1">'.repeat(6));
  await page.locator('input').nth(2).focus();
  expect(await page.evaluate('fillPage.caret()')).toEqual({ boxes: 6, at: 2 });
});

test('fieldUnderCaret answers with any text field, and with nothing for what takes no code', async () => {
  const page = await open(
    '<input id="any" name="nickname"><textarea id="text"></textarea><input id="off" readonly>',
  );
  for (const [id, boxes] of [
    ['any', 1],
    ['text', 0],
    ['off', 0],
  ] as const) {
    await page.locator(`#${id}`).focus();
    expect(await page.evaluate('fillPage.caret().boxes')).toBe(boxes);
  }
});

test('an early look counts for a moment, and only while its fields can be filled', async () => {
  const better = `inputs[0].insertAdjacentHTML('beforebegin', '<input id="new" autocomplete="one-time-code">')`;
  const look = async (change: string, waitMs: number) => {
    const page = await open('<input id="old" name="otp">', 'window.inputs = inputs;');
    const current = await page.evaluate(`fillPage.currentAfter(() => { ${change}; }, ${waitMs})`);
    await page.close();
    return current;
  };
  expect(await look(better, 0)).toEqual(['old']);
  expect(await look(better, 150)).toEqual(['new', 'old']);
  expect(await look(`${better}; inputs[0].style.opacity = 0`, 0)).toEqual(['new']);
  expect(await look('inputs[0].remove()', 0)).toEqual([]);
});
