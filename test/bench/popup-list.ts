// Prints how long the popup takes with 1,000 accounts from a key in the search to the frame that answers it, and how long
// the frames are while the whole list is scrolled through. Run, with the extension built: node test/bench/popup-list.ts
import { median } from './support/median.ts';
import { TwoPopups } from './support/two-popups.ts';

const ACCOUNTS = 1_000;
const WORDS = ['lighthouse 42', 'person7', 'bir', 'nothing like it'];
const FRAME_MS = 1_000 / 60;
const WHEEL_PX = 300;

const popups = await TwoPopups.launch(ACCOUNTS);
const { page } = popups;
await popups.open('ours');
await page.evaluate(() => {
  const answers: number[] = [];
  Object.assign(globalThis, { answers });
  document.addEventListener(
    'input',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The message comes after the frame.
        port1.onmessage = () => answers.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    },
    true,
  );
});
for (const word of WORDS) {
  await page.getByRole('searchbox').pressSequentially(word, { delay: 60 });
  await page.getByRole('searchbox').press('Escape');
}
const answers = await page.evaluate(() => (globalThis as unknown as { answers: number[] }).answers);
tell(`${ACCOUNTS} accounts, key to frame`, answers);

await page.evaluate(() => {
  const frames: number[] = [];
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  Object.assign(globalThis, { frames });
  requestAnimationFrame(note);
});
await page.mouse.move(200, 300);
for (let at = 0; at < ACCOUNTS * 56; at += WHEEL_PX) await page.mouse.wheel(0, WHEEL_PX);
const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
tell(`${ACCOUNTS} accounts, frames while scrolling`, frames);
console.log(`rows drawn at the end: ${await page.locator('.row').count()}`);
await popups.close();

function tell(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [late = 0, longest = 0] = [sorted[Math.floor(sorted.length * 0.95)], sorted.at(-1)];
  const inFrames = (ms: number) => `${ms.toFixed(0)} ms (${(ms / FRAME_MS).toFixed(1)} frames)`;
  console.log(
    `${what}: median ${inFrames(median(times))}, 95 % below ${inFrames(late)}, longest ${inFrames(longest)}, ` +
      `of ${times.length}`,
  );
}
