import { bindAccount, codesOf } from './support/bound-account.ts';
import { expect, test } from './support/chromium.ts';
import { serveAnywhere } from './support/hostile-pages.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';
import { InjectedWorld, namesOfDom, SHAPES } from './support/named-over.ts';

// Forms and documents answer with what the page named before they answer with their own properties, to scripts in other
// worlds as well. A page needs no script of its own for it.

/** Names that the scripts themselves ask for, which a short run tries beside one in eight of the others. */
const ASKED_FOR = [
  'parentNode',
  'assignedSlot',
  'querySelectorAll',
  'body',
  'getAttribute',
  'elements',
  'form',
  'shadowRoot',
  'children',
  'style',
];

/** All names are for `npm run test:thorough`. */
const RUNS = [
  {
    which: 'a name',
    tag: [],
    isTried: (name: string, at: number) => at % 8 === 0 || ASKED_FOR.includes(name),
  },
  { which: 'any name', tag: ['@thorough'], isTried: () => true },
];

for (const { which, tag, isTried } of RUNS) {
  test(`${which} of a field or a picture moves no code, hides no field and hangs no page`, { tag }, async ({
    extension,
    site,
  }) => {
    test.setTimeout(300_000);
    const page = await extension.context.newPage();
    await page.goto(`${site.url}/checkout`);
    const names = await namesOfDom(page);
    expect(names.length).toBeGreaterThan(300);
    expect(names).toEqual(expect.arrayContaining(['parentNode', 'assignedSlot', 'querySelectorAll', 'body']));
    const world = await InjectedWorld.enter(page, 'fill.js');
    const wrong: string[] = [];
    for (const name of names.filter(isTried)) {
      for (const { what, html, hasField } of SHAPES) {
        const expected = hasField ? 'filled "" "123456"' : 'no-field "" ""';
        const came = await world.fillIn(html.replaceAll('%', name)).then(
          ({ is, decoys, seen }) => `${is} "${decoys}" "${seen}"`,
          (error: Error) => error.message.slice(0, 100),
        );
        if (came !== expected) wrong.push(`${name}, ${what}: ${came}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

const PICTURE = `<img width="200" height="200" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='5' height='5'/></svg>">`;

for (const { which, tag, isTried } of RUNS) {
  test(`${which} of a field or a picture keeps no picture from being scanned`, { tag }, async ({
    extension,
    site,
  }) => {
    test.setTimeout(300_000);
    const page = await extension.context.newPage();
    await page.goto(`${site.url}/checkout`);
    const world = await InjectedWorld.enter(page, 'scan.js');
    const wrong: string[] = [];
    const pages = [
      `<form><input type="hidden" name="%"><div>${PICTURE}</div></form>`,
      `<img name="%" alt=""><form name="%"></form><div>${PICTURE}</div>`,
    ];
    for (const name of (await namesOfDom(page)).filter(isTried)) {
      for (const html of pages) {
        const count = await world
          .scan(html.replaceAll('%', name))
          .catch((error: Error) => error.message.slice(0, 100));
        if (count !== 1) wrong.push(`${name}: ${count}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test('a form with all of these names at once is a trap for nobody', async ({ extension, site }) => {
  const { page, secret } = await bindAccount(extension, site.url);
  const names = await namesOfDom(page);
  const named = (tag: string) => names.map((name) => tag.replace('%', name)).join('');
  const decoy = `<label>Authentication code <input class="decoy" autocomplete="one-time-code" maxlength="6"></label>`;
  const ask =
    '<label>Authentication code <input id="seen" autocomplete="one-time-code" maxlength="6"></label>';
  await serveAnywhere(
    page,
    `<p>Enter the code from your authenticator app.</p>
    <form><input type="hidden" name="token">${ask}${named('<input type="hidden" name="%">')}</form>
    <div style="opacity:0"><form>${decoy}${named('<input type="hidden" name="%">')}</form></div>
    ${named('<img name="%">')}${named('<a id="%"></a>')}`,
  );
  await page.goto(`${site.url}/attack`);
  const popup = await extension.pressAction(page);
  await popup.waitFor('.row .button.primary');
  await popup.close();
  await extension.pressCommand(page, FILL_SHORTCUT);
  await expect.poll(() => page.evaluate(valuesIn, '#seen')).toEqual([expect.stringMatching(/^\d{6}$/)]);
  const [code] = await page.evaluate(valuesIn, '#seen');
  expect(codesOf(secret)).toContain(code);
  expect(await page.evaluate(valuesIn, '.decoy')).toEqual(['']);
});

/** Runs in the page, whose names would lead Playwright's own locators astray. */
function valuesIn(selector: string): string[] {
  const found = Document.prototype.querySelectorAll.call(document, selector);
  return Array.from(found as NodeListOf<HTMLInputElement>, ({ value }) => value);
}
