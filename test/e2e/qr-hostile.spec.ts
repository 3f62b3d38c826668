import type { Page } from '@playwright/test';
import QRCode from 'qrcode';
import { expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';

// Two hundred codes that mean harm, ten a page and the rest as pictures: what a code says is text to the import window, and nothing else.

const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '"><iframe src="https://example.com">',
  '<style>*{display:none}</style>',
  '&lt;b&gt;&#60;i&#62;',
  '</bdi></dd></dl><h1>Your vault is locked</h1>',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)//',
  '<a href="https://example.com">Log in again</a>',
];
const UNSEEN = [
  '\u202Emoc.live\u202C',
  '\u2066\u2067a\u2069\u2068b\u2069',
  'paypal\u200B\u200C\u200D\uFEFF',
  '\u0000\u0007\u001B[31mred',
  'a\u0301'.repeat(60),
  '\u{E0041}\u{E0042}tag',
  '\u2028line\u2029paragraph\n\r\t',
  '\uFDFD'.repeat(80),
  '👩‍👩‍👧‍👦'.repeat(20),
  '\u061C\u200F\u200Eعربي',
];
const UNSEEN_MARKS = /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\p{Cc}\u{E0000}-\u{E007F}]/u;
const LONG = Array.from({ length: 10 }, (_, i) => ['x', 'W', '<b>', '\u202E', '𝕏'][i % 5]?.repeat(400) ?? '');
/** Too long for a code: four kilobytes in a link. */
const LINKED = Array.from({ length: 4 }, (_, i) => ['y', '<i>', '\u200B!', '&amp;'][i]?.repeat(1_000) ?? '');
const ABSURD = [
  'digits=99999999999999999999',
  'digits=-1',
  'period=0',
  'period=1e309',
  'digits=6&digits=8&period=NaN',
  'image=https%3A%2F%2Fexample.com%2Flogo.png',
];

/** What a label could have become if it were more than text. */
const ALIEN = 'bdi > *, .found img:not(.thumbnail), .found svg, iframe, main a';

test.describe.configure({ timeout: 120_000 });

/** An account of its own, so that none is taken for another. */
function uriOf(label: string, i: number, more = ''): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const secret = `${letters.charAt(i % 26)}${letters.charAt(i / 26)}`.repeat(8);
  return `otpauth://totp/${encodeURIComponent(label)}?secret=${secret}&issuer=Evil${more}`;
}

/** A page of the demo service that shows the texts: as codes where they fit, as links where they do not. */
async function fill(page: Page, uris: string[]) {
  const shown = await Promise.all(
    uris.map(async (uri) =>
      uri.length < 2_800
        ? { picture: await QRCode.toDataURL(uri, { scale: 3, errorCorrectionLevel: 'L' }) }
        : { link: uri },
    ),
  );
  await page.evaluate((all) => {
    document.querySelector('main')?.replaceChildren(
      ...all.map((one) => {
        if (one.picture) return Object.assign(new Image(), { src: one.picture });
        return Object.assign(document.createElement('a'), { href: one.link, textContent: 'Open' });
      }),
    );
    return Promise.all([...document.images].map((image) => image.decode()));
  }, shown);
}

const PAGES = {
  'markup in labels': MARKUP.map((label, i) => uriOf(label, i)),
  'what cannot be seen in labels': UNSEEN.map((label, i) => uriOf(label, i)),
  'long labels': LONG.map((label, i) => uriOf(label, i)),
  'four kilobytes, absurd numbers and a picture to load': [
    ...LINKED.map((label, i) => uriOf(label, i)),
    ...ABSURD.map((more, i) => uriOf('a', i + 10, `&${more}`)),
  ],
};

for (const [name, uris] of Object.entries(PAGES)) {
  test(`the import window shows ${name} as text`, async ({ extension, site }) => {
    const requests: string[] = [];
    const messages: string[] = [];
    extension.context.on('request', (request) => requests.push(request.url()));
    extension.context.on('console', (message) => messages.push(message.text()));
    extension.context.on('weberror', (error) => messages.push(error.error().message));
    const page = await extension.context.newPage();
    await page.goto(`${site.url}/sources/text`);
    await fill(page, uris);
    requests.length = 0;
    const opened = extension.context.waitForEvent('page', (one) => one.url().includes('import.html'));
    await extension.chooseMenuItem(page, 'scan-page');
    const window = await opened;
    await expect(window.locator('.found-row').first()).toBeVisible({ timeout: 60_000 });
    expect(await window.locator('.found-row').count()).toBeGreaterThan(name.startsWith('four') ? 1 : 9);
    expect(await window.locator(ALIEN).count()).toBe(0);
    expect(await window.getByRole('heading', { name: 'Your vault is locked' }).count()).toBe(0);
    const shown = (await window.locator('bdi').allInnerTexts()).join('');
    expect(shown).not.toMatch(UNSEEN_MARKS);
    // What stands before a colon is shown as the issuer.
    const markup = name.startsWith('markup') ? MARKUP : [];
    for (const label of markup) expect(shown).toContain(label.split(':').at(-1) ?? '');
    const beyond = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(requests.filter((url) => !/^(chrome-extension|data|blob):/.test(url))).toEqual([]);
    expect(messages).toEqual([]);
  });
}

test('a hundred and sixty more come in as pictures, are saved, and stay text in the list', async ({
  extension,
}) => {
  const labels = [...MARKUP, ...UNSEEN].flatMap((label, i) =>
    ['', ' ', '\u202E', '<p>', '"', '&', '%00', '${'].map(
      (before, j) => `${before}${label.slice(0, 80)} ${i} ${j}`,
    ),
  );
  expect(labels).toHaveLength(160);
  await setUpVault(extension);
  const requests: string[] = [];
  const messages: string[] = [];
  extension.context.on('request', (request) => requests.push(request.url()));
  extension.context.on('console', (message) => messages.push(message.text()));
  extension.context.on('weberror', (error) => messages.push(error.error().message));
  const page = await extension.context.newPage();
  await page.goto(extension.url('import.html'));
  const pictures = labels.map(async (label, i) => ({
    name: `${i}.png`,
    mimeType: 'image/png',
    buffer: await QRCode.toBuffer(uriOf(label, i), { scale: 3 }),
  }));
  await page.locator('input[type=file]').setInputFiles(await Promise.all(pictures));
  await expect(page.getByRole('heading', { name: '160 accounts found' })).toBeVisible({ timeout: 90_000 });
  expect(await page.locator(ALIEN).count()).toBe(0);
  await page.getByRole('button', { name: 'Save 160 accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await page.goto(extension.url('popup.html'));
  await page.locator('.row').first().waitFor();
  expect(await page.locator('bdi > *, iframe, script:not([src])').count()).toBe(0);
  expect((await page.locator('bdi').allInnerTexts()).join('')).not.toMatch(UNSEEN_MARKS);
  expect(requests.filter((url) => !/^(chrome-extension|data|blob):/.test(url))).toEqual([]);
  expect(messages).toEqual([]);
});
