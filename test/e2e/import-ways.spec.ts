import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import QRCode, { create } from 'qrcode';
import { Extension, expect, test } from './support/chromium.ts';
import { SCAN_SHORTCUT, saveFound, setUpVault } from './support/journeys.ts';

const KEY_URI = 'otpauth://totp/Pier:ann@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Pier';

function importWindow(extension: Extension): Promise<Page> {
  return extension.context.waitForEvent('page', (one) => one.url().includes('/import.html'));
}

test('the popup and the command scan the page too', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/setup/svg`);
  const popup = await extension.pressAction(page);
  const opened = importWindow(extension);
  await popup.click('[aria-label="Scan this page for a QR code"]');
  await saveFound(await opened);

  await page.goto(`${site.url}/setup/several`);
  const second = importWindow(extension);
  await extension.pressCommand(page, SCAN_SHORTCUT);
  const window = await second;
  await expect(window.getByRole('heading', { name: '2 accounts found' })).toBeVisible();
  await expect(window.getByText('Already in your vault')).toBeVisible();
  await expect(window.getByText('SHA-256, 8 digits, 1 min')).toBeVisible();
  await window.getByRole('button', { name: 'Save 1 account' }).click();
  await expect(window.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await window.getByRole('button', { name: 'Undo import' }).click();
  await expect(window.getByRole('heading', { name: 'Import undone' })).toBeVisible();
});

test('a rectangle drawn where there is no code says so', async ({ extension, site }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(`${site.url}/checkout`);
  const opened = importWindow(extension);
  await extension.chooseMenuItem(page, 'scan-page');
  const window = await opened;
  await expect(window.getByRole('heading', { name: 'No QR code found' })).toBeVisible();
  const area = await window.locator('.area').boundingBox();
  if (area === null) throw new Error('no picture of the page');
  await window.mouse.move(area.x + 10, area.y + 10);
  await window.mouse.down();
  await window.mouse.move(area.x + 150, area.y + 120, { steps: 4 });
  await window.mouse.up();
  await expect(window.getByText('No QR code there')).toBeVisible();
});

test('pasted links and a pasted picture come in by the import page', async ({ extension }) => {
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(extension.url('import.html'));
  await page.locator('.drop').waitFor();
  await paste(page, 'nothing to see here');
  await expect(page.getByText('does not know this kind of file')).toBeVisible();
  await paste(page, KEY_URI);
  await expect(page.getByText('ann@example.com').first()).toBeVisible();
  await pastePicture(page, KEY_URI.replace('ann@', 'bob@'));
  await expect(page.getByRole('heading', { name: '2 accounts found' })).toBeVisible();
  await page.getByRole('button', { name: 'Save 1 account' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
});

async function pastePicture(page: Page, text: string): Promise<void> {
  const png = await QRCode.toBuffer(text);
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    [...png],
  );
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

test('a code held before the camera is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-camera-'));
  const video = join(folder, 'code.y4m');
  await writeFile(video, videoOf(KEY_URI));
  const extension = await Extension.launch({
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  });
  await setUpVault(extension);
  const page = await extension.context.newPage();
  await page.goto(extension.url('import.html'));
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByRole('heading', { name: 'Add this account?' })).toBeVisible();
  await expect(page.locator('.details')).toContainText('Pier');
  await extension.close();
  await rm(folder, { recursive: true });
  await rm(extension.profileDir, { recursive: true, force: true });
});

/** A film of two frames that show a QR code, as YUV4MPEG2: luma, then two planes of grey chroma. */
function videoOf(text: string): Buffer {
  const [width, height, module] = [640, 480, 8];
  const { size, data } = create(text).modules;
  const luma = Buffer.alloc(width * height, 235);
  const left = Math.floor((width - size * module) / 2);
  const top = Math.floor((height - size * module) / 2);
  for (let y = 0; y < size * module; y++) {
    for (let x = 0; x < size * module; x++) {
      const dark = data[Math.floor(y / module) * size + Math.floor(x / module)] === 1;
      if (dark) luma[(top + y) * width + left + x] = 16;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]);
}
