import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { bundle } from '../corpus/fields/bundle.ts';
import { MECHANISMS, type Mechanism, ONE_OF_EACH } from '../corpus/fields/mechanisms.ts';
import { startSite } from '../site/server.ts';
import { bindAccount, codesOf } from './support/bound-account.ts';
import { Extension } from './support/chromium.ts';
import { FILL_SHORTCUT } from './support/journeys.ts';

const CODE = '048213';
const FIXTURES = new URL('../corpus/fields/fixtures/', import.meta.url);

interface Fixture {
  id: string;
  url: string;
  expect: 'app' | 'message' | 'none';
  inputs?: string;
}

const textOf = (file: string): string => readFileSync(new URL(file, FIXTURES), 'utf8');
const ANSWERS = JSON.parse(textOf('answers.json')) as Fixture[];

/** Tabs that take turns. */
const TABS = 4;

test.describe('in a page of its own', () => {
  let browser: Browser;
  let script: string;
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
    script = await bundle('fill-in-page.ts', 'fillPage');
  });
  test.afterAll(() => browser.close());

  /** Shows each page at its address, and runs `ask` in it. */
  async function visit<Shown extends { url: string; html: string }>(
    pages: readonly Shown[],
    ask: (tab: Page, shown: Shown) => Promise<void>,
  ): Promise<void> {
    const waiting = [...pages];
    const work = async (): Promise<void> => {
      const tab = await browser.newPage();
      await tab.addInitScript(script);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { html } = next;
        await tab.unrouteAll();
        await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
        await tab.goto(next.url);
        await ask(tab, next);
      }
      await tab.close();
    };
    await Promise.all(Array.from({ length: TABS }, work));
  }

  test('findOtpFields answers with the right inputs, or with none', async () => {
    // A page's own world sees no closed shadow root.
    const reachable = ANSWERS.filter(({ inputs }) => inputs !== 'unreachable');
    const pages = reachable.map((answer) => ({ ...answer, html: textOf(`${answer.id}.html`) }));
    await visit(pages, async (tab, { id, expect: wanted, inputs = '' }) => {
      expect.soft(await tab.evaluate(`fillPage.roadAt(${JSON.stringify(inputs)})`), id).toBe(wanted);
    });
  });

  test('fillOtp fills what behaves in a way of its own, and calls nothing filled that is not', async () => {
    const pages = MECHANISMS.filter(isSeenByPages).map((one) => ({
      ...one,
      url: 'https://mechanism.test/verify',
    }));
    await visit(pages, async (tab, { kind, name, refuses }) => {
      const isFilled = await tab.evaluate(`fillPage.fillBest('${CODE}')`);
      const what = `${kind}: ${name}`;
      expect.soft(Boolean(isFilled), what).toBe(!refuses);
      if (!refuses) expect.soft(await tab.evaluate('window.taken'), what).toBe(CODE);
    });
  });
});

const isSeenByPages = ({ kind }: Mechanism): boolean => kind !== 'a closed shadow root';

test('the command fills fields of every kind, and says so where the page takes nothing', async () => {
  test.setTimeout(180_000);
  const site = await startSite();
  const extension = await Extension.launch();
  const { page, secret } = await bindAccount(extension, site.url);
  let html = '';
  await page.route('**/mechanism', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const press = async (body: string) => {
    html = body;
    await page.goto(`${site.url}/mechanism`);
    await extension.pressCommand(page, FILL_SHORTCUT);
  };
  const taken = () => page.evaluate<string>('window.taken');

  const scripted = ANSWERS.map(({ id }) => textOf(`${id}.html`)).filter((text) => text.includes('taken'));
  const closed = MECHANISMS.filter((one) => !isSeenByPages(one));
  const others = ONE_OF_EACH.filter((one) => !one.refuses && isSeenByPages(one));
  for (const body of [...scripted, ...[...closed, ...others].map((one) => one.html)]) {
    await press(body);
    await expect.poll(taken, body.slice(-500)).toMatch(/^\d{6}$/);
    expect(codesOf(secret)).toContain(await taken());
  }
  for (const { name, html: body } of MECHANISMS.filter(({ refuses }) => refuses).slice(0, 3)) {
    await press(body);
    const popup = await extension.findPopup();
    expect(await popup.text('.problem'), name).toContain('did not accept the code');
    await popup.close();
  }
  await extension.close();
  await rm(extension.profileDir, { recursive: true, force: true });
  await site.close();
});
