import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './support/chromium.ts';
import { setUpVault } from './support/journeys.ts';
import { addAccount } from './support/vault-page.ts';

test.use({ ownBrowser: true });

/** What an intruder might send: guesses at names of messages, and values that a careless reader trips over. */
const PAYLOADS = [
  // The one message that there is: refused here, since nobody turned automatic filling on for this site.
  'field-appeared',
  'unlock',
  'getAccounts',
  { type: 'unlock' },
  { type: 'lock' },
  { type: 'fill' },
  { type: 'scan' },
  { type: 'getCodes' },
  { type: 'readVault' },
  { action: 'export', format: 'keyUris' },
  JSON.parse('{"type":"fill","__proto__":{"polluted":true}}'),
  { type: { toString: null } },
  ['fill', 'lock', 'scan'],
  { refused: 'locked' },
  null,
  0,
  'x'.repeat(1_000_000),
];

/** What the world of a content script tells of each attempt: the answer, or why there was none. */
type Attempts = Record<string, { answer?: unknown; refused?: string }>;

/** Runs in the world that the extension's own injected scripts run in, with whatever `chrome` that world has. */
async function attack(payloads: unknown[]): Promise<Attempts> {
  const attempts: Attempts = {};
  const attempt = async (name: string, act: () => unknown) => {
    try {
      attempts[name] = { answer: (await act()) ?? null };
    } catch (error) {
      attempts[name] = { refused: String(error) };
    }
  };
  for (const area of ['local', 'session', 'sync'] as const) {
    await attempt(`${area}.get`, () => chrome.storage[area].get(null));
    await attempt(`${area}.set`, () => chrome.storage[area].set({ intruder: true }));
    await attempt(`${area}.remove`, () => chrome.storage[area].remove('vault.a'));
    await attempt(`${area}.clear`, () => chrome.storage[area].clear());
    await attempt(`${area}.open`, () =>
      chrome.storage[area].setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }),
    );
  }
  for (const [i, payload] of payloads.entries()) {
    await attempt(`message ${i}`, async () => {
      const answer = await chrome.runtime.sendMessage(payload);
      // A refusal travels as data: an Error would lose its code on the way.
      if (typeof answer?.refused === 'string') throw new Error(answer.refused);
      return answer;
    });
  }
  await attempt('port', async () => {
    const port = chrome.runtime.connect({ name: 'intruder' });
    return new Promise((resolve, reject) => {
      port.onMessage.addListener(resolve);
      port.onDisconnect.addListener(() => reject(new Error('disconnected')));
      port.postMessage({ type: 'unlock' });
    });
  });
  for (const file of ['popup.html', 'manifest.json', 'background.js', 'icon/16.png']) {
    await attempt(`fetch ${file}`, async () => (await fetch(chrome.runtime.getURL(file))).text());
  }
  await attempt('databases', async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('latchkey')) throw new Error('not of this origin');
    return names;
  });
  return attempts;
}

/** Runs `attack` as a content script of the extension in the page. */
async function attackFromContentScript(extension: Extension, page: Page): Promise<Attempts> {
  await (await extension.pressAction(page)).close();
  const worker = await extension.worker();
  // As one expression: the function inside must reach the worker as a function, and its CSP makes none of texts.
  return worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const payloads = JSON.parse(${JSON.stringify(JSON.stringify(PAYLOADS))});
    const target = { tabId: tab.id };
    const [injected] = await chrome.scripting.executeScript({ target, func: ${attack}, args: [payloads] });
    return injected.result;
  })()`);
}

test('a content script gets refusals for all that it sends, and nothing out of the storage', async ({
  extension,
  site,
}) => {
  const options = await setUpVault(extension);
  await addAccount(options, 'Harbor');
  const stored = () => options.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  const before = await stored();
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/checkout`);

  const attempts = await attackFromContentScript(extension, page);
  expect(Object.keys(attempts).length).toBe(15 + PAYLOADS.length + 1 + 4 + 1);
  expect(Object.entries(attempts).filter(([, { refused }]) => refused === undefined)).toEqual([]);
  expect(await stored()).toBe(before);
  await expect(options.getByRole('button', { name: 'Edit Harbor' })).toBeVisible();
});

test('a web page reaches neither the runtime nor a file of the extension', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/checkout`);
  const own = ['popup.html', 'options.html', 'import.html', 'background.js', 'fill.js', 'icon/16.png'];
  const reached = await page.evaluate(
    async ([id, urls]) => {
      const found: string[] = [];
      const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
      if (runtime?.sendMessage) {
        await runtime.sendMessage(id, { type: 'unlock' }).then(
          () => found.push('message'),
          () => undefined,
        );
      }
      const loads = (tag: 'img' | 'script' | 'link', url: string) =>
        new Promise<void>((done) => {
          const element = document.createElement(tag);
          element.onload = () => {
            found.push(`${tag} ${url}`);
            done();
          };
          element.onerror = () => done();
          element.setAttribute(tag === 'link' ? 'href' : 'src', url);
          if (tag === 'link') element.setAttribute('rel', 'stylesheet');
          document.body.append(element);
        });
      for (const url of urls) {
        await fetch(url).then(
          () => found.push(`fetch ${url}`),
          () => undefined,
        );
        await fetch(url, { mode: 'no-cors' }).then(
          () => found.push(`no-cors ${url}`),
          () => undefined,
        );
        await loads('img', url);
        await loads('script', url);
        await loads('link', url);
      }
      return found;
    },
    [extension.id, own.map((file) => extension.url(file))] as const,
  );
  expect(reached).toEqual([]);
});

for (const file of ['popup.html', 'options.html', 'import.html']) {
  test(`a web page neither frames ${file} nor goes there`, async ({ extension, site }) => {
    const page = await extension.context.newPage();
    await page.goto(`${site.url}/checkout`);
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      window.open(url);
    }, extension.url(file));
    await page.evaluate((url) => {
      location.href = url;
    }, extension.url(file));
    await page.waitForTimeout(500);
    const pages = extension.context.pages().flatMap((one) => one.frames());
    const titles = await Promise.all(
      pages.map(
        (
          frame, // A frame that went in the meantime shows nothing.
        ) =>
          frame
            .locator('#app')
            .count()
            .catch(() => 0),
      ),
    );
    expect(titles.every((count) => count === 0)).toBe(true);
  });
}
