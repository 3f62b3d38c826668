import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { boundedScreen } from '../../../lib/browser/scan/bounded-screen';
import { dropScans, leaveScan, takeScan } from '../../../lib/browser/scan/scan-handoff';
import { refusal } from '../../vault/support/vaults';

const RECT = { x: 0, y: 0, width: 10, height: 10 };
const SCAN = {
  href: 'https://a.example/',
  origin: 'https://a.example',
  viewport: { width: 9, height: 9 },
  pictures: [],
  texts: ['x'],
  keyTexts: [],
};
const stored = async () => Object.keys(await fakeBrowser.storage.session.get(null));

beforeEach(() => fakeBrowser.reset());

test('takeScan gives a scan once, and leaves nothing', async () => {
  const id = await leaveScan({ ...SCAN, screen: 'data:image/png;base64,AAAA' });
  expect(await takeScan(id)).toMatchObject({ href: SCAN.href, screen: 'data:image/png;base64,AAAA' });
  expect(await stored()).toEqual([]);
  await expect(takeScan(id)).rejects.toEqual(refusal('scan-gone'));
});

test('a scan that nobody took is dropped with its screenshot, and an alarm is set for it', async () => {
  await fakeBrowser.storage.session.set({ other: 1 });
  await leaveScan({ ...SCAN, screen: 'data:image/png;base64,AAAA' });
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'scan' }]);
  await dropScans();
  expect(await stored()).toEqual(['other']);
});

test.each([61_000, -61_000])('takeScan refuses a scan once the clock moved by %i ms', async (ms) => {
  const id = await leaveScan(SCAN);
  const at = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(at + ms);
  await expect(takeScan(id)).rejects.toEqual(refusal('scan-gone'));
  clock.mockRestore();
  expect(await stored()).toEqual([]);
});

/** A picture of so many characters. */
const picture = (length: number) => 'data:image/png;base64,'.padEnd(length, 'A');

test('leaveScan leaves out what is too large, the screenshot too, and keeps all that fits', async () => {
  const small = { rect: RECT, dataUrl: picture(1_000) };
  const large = { rect: RECT, dataUrl: picture(7_000_000) };
  const id = await leaveScan({ ...SCAN, screen: 'x'.repeat(12_000_000), pictures: [large, large, small] });
  const { screen, pictures } = await takeScan(id);
  expect(screen).toBeUndefined();
  expect(pictures).toEqual([large, { rect: RECT }, small]);
});

test('leaveScan goes on without pictures where memory is short, and refuses where there is none', async () => {
  const set = fakeBrowser.storage.session.set as (items: object) => Promise<void>;
  const quota = (most: number) =>
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      if (JSON.stringify(items).length > most) throw new Error('QUOTA_BYTES quota exceeded');
      await set.call(fakeBrowser.storage.session, items);
    });
  const spy = quota(5_000);
  const id = await leaveScan({
    ...SCAN,
    screen: 'x'.repeat(9_000),
    pictures: [{ rect: RECT, dataUrl: picture(9_000) }],
  });
  expect(await takeScan(id)).toEqual({ ...SCAN, pictures: [{ rect: RECT }] });
  spy.mockRestore();
  const none = quota(10);
  await expect(leaveScan(SCAN)).rejects.toEqual(refusal('storage-failed'));
  none.mockRestore();
});

test('boundedScreen writes a large screenshot smaller until it fits, and gives it up only then', async () => {
  const tried: string[] = [];
  const large = 'x'.repeat(20_000_000);
  const rewrite = (sizes: number[]) => async (_: string, scale: number, quality: number) => {
    tried.push(`${scale} ${quality}`);
    return 'x'.repeat(sizes.shift() ?? 9_000_000);
  };
  expect(await boundedScreen('small', rewrite([]))).toBe('small');
  expect(tried).toEqual([]);
  expect(await boundedScreen(large, rewrite([6_000_000, 4_000_000]))).toHaveLength(4_000_000);
  expect(tried).toEqual(['1 0.9', '1 0.7']);
  expect(await boundedScreen(large, rewrite([]))).toBeUndefined();
  expect(await boundedScreen(large, () => Promise.reject(new Error('no picture')))).toBeUndefined();
});
