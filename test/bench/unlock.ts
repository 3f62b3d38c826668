// Prints what unlocking costs, from the click to the open page, beside WebCrypto's PBKDF2-SHA256 with 600,000 passes in
// the same page, by turns. Run, with the extension built: node test/bench/unlock.ts
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Extension } from '../e2e/support/chromium.ts';
import { createVault, PASSPHRASE } from '../e2e/support/journeys.ts';

const ROUNDS = 9;
const MOST = 3.5;
/** A quick typist's time from one key to the next. */
const KEY_MS = 60;

/** Milliseconds of one derivation of 256 bits. */
function timePbkdf2(page: Page): Promise<number> {
  return page.evaluate(async (passphrase) => {
    const bytes = new TextEncoder().encode(passphrase);
    const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const from = performance.now();
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, key, 256);
    return performance.now() - from;
  }, PASSPHRASE);
}

/** Milliseconds from the click on Unlock to the sections of the open vault, by the page's own clock. */
async function timeUnlock(page: Page): Promise<number> {
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(PASSPHRASE, { delay: KEY_MS });
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('button[type=submit]');
    const opened = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => document.querySelector('nav') && resolve(performance.now()));
      watch.observe(document.body, { childList: true, subtree: true });
    });
    const from = performance.now();
    button?.click();
    return (await opened) - from;
  });
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const extension = await Extension.launch();
const page = await createVault(extension);
const [unlocks, floors]: [number[], number[]] = [[], []];
// The first round warms up, and is not counted.
for (let round = 0; round <= ROUNDS; round += 1) {
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Latchkey is locked' }).waitFor();
  floors.push(await timePbkdf2(page));
  unlocks.push(await timeUnlock(page));
}
const [unlock, floor] = [median(unlocks.slice(1)), median(floors.slice(1))];
const ratio = unlock / floor;
console.log(
  `unlock: ${unlock.toFixed(0)} ms, PBKDF2 ${floor.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (median of ${ROUNDS}, by turns; at most ${MOST})`,
);
await extension.close();
await rm(extension.profileDir, { recursive: true, force: true });
if (ratio > MOST) process.exitCode = 1;
