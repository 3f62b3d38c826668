import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expect } from './chromium.ts';

// The picker is the system's own and cannot be driven. In its place the page gets files of the origin's private file
// system, whose handles are of the same kind: what is written, closed and read back is real.

/** A file that was saved, and where it lies on this disk. */
export interface SavedFile {
  name: string;
  path: string;
  text: string;
}

/** What a person does in the picker: chooses the place, closes it, or chooses where the file comes out otherwise. */
export type PickerAnswer = 'save' | 'cancel' | 'lose a byte' | 'refuse at the end';

/** Answers the page's next picker so. The name that was suggested is then the page's title for it. */
export async function answerPicker(page: Page, answer: PickerAnswer): Promise<void> {
  await page.evaluate((answer) => {
    const pick = async ({ suggestedName }: { suggestedName: string }) => {
      Object.assign(globalThis, { suggestedName });
      if (answer === 'cancel') throw new DOMException('The user aborted a request.', 'AbortError');
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(suggestedName, { create: true });
      const createWritable = async () => {
        const writable = await handle.createWritable();
        const close = async () => {
          if (answer === 'lose a byte') await writable.truncate(100);
          if (answer === 'refuse at the end') throw new DOMException('Blocked.', 'AbortError');
          await writable.close();
        };
        return { write: (data: Blob) => writable.write(data), close };
      };
      return { name: suggestedName, createWritable, getFile: () => handle.getFile() };
    };
    Object.assign(globalThis, { showSaveFilePicker: pick });
  }, answer);
}

/** Takes the picker away, as in browsers that have none. */
export async function takePicker(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
}

/** Does what saves a file through the picker, waits until it is called saved, and reads it. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  await answerPicker(page, 'save');
  await act();
  const said = page.getByRole('status').filter({ hasText: /^Saved .*read it back|^Saved as .*read back/ });
  await expect(said).toBeVisible();
  const [name, text] = await page.evaluate(async () => {
    const { suggestedName: name } = globalThis as unknown as { suggestedName: string };
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return [name, await (await handle.getFile()).text()] as const;
  });
  await expect(said).toContainText(name);
  const path = join(await mkdtemp(join(tmpdir(), 'latchkey-saved-')), name);
  await writeFile(path, text);
  return { name, path, text };
}

/** Does what makes a download begin, and reads the file. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  await takePicker(page);
  const started = page.waitForEvent('download');
  await act();
  const download: Download = await started;
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}
