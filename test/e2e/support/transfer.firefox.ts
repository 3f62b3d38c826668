import type { Page } from 'puppeteer-core';
import { expect, type FirefoxExtension } from './firefox.ts';
import { fixturePath } from './transfer.ts';

/** Opens the import page and gives it files. */
export async function openImportPage(extension: FirefoxExtension, ...files: string[]): Promise<Page> {
  const page = await extension.open('import.html', '.drop');
  await chooseFiles(page, ...files);
  return page;
}

/** Chooses other apps' files on a page that asks for them. */
export async function chooseFiles(page: Page, ...files: string[]): Promise<void> {
  const input = await page.waitForSelector('.drop input[type=file]');
  await (input as NonNullable<Awaited<ReturnType<typeof page.$<'input'>>>>).uploadFile(
    ...files.map((file) => (file.startsWith('/') ? file : fixturePath(file))),
  );
}

/** Types a file's passphrase on the import page. */
export async function typeFilePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.waitForSelector('#file-passphrase:not([disabled])');
  await page.$eval('#file-passphrase', (input) => (input as HTMLInputElement).select());
  await page.type('#file-passphrase', passphrase);
  await press(page, 'Open');
}

/** Clicks the element with an accessible name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}`).click();
}

/** Waits until the page's title reads so. */
export async function expectTitle(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.$eval('h1', (title) => title.textContent)).toBe(text);
}

/** The texts of all elements that fit. */
export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
}
