import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.ts';

// Draws public/icon/*.png from icon.svg, and from icon-small.svg where a pixel counts.

const SIZES = [16, 32, 48, 96, 128];
const LARGEST_SMALL = 16;
const FOLDER = new URL('../public/icon/', import.meta.url);

const browser = await chromium.launch({ executablePath: findChromium() });
const page = await browser.newPage();
await mkdir(FOLDER, { recursive: true });
for (const size of SIZES) await drawIcon(size);
await browser.close();

async function drawIcon(size: number): Promise<void> {
  const source = size > LARGEST_SMALL ? 'icon.svg' : 'icon-small.svg';
  const svg = await readFile(new URL(source, import.meta.url), 'base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const path = new URL(`${size}.png`, FOLDER).pathname;
  await page.screenshot({ path, omitBackground: true });
}
