import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchClipboard } from '../../../lib/browser/clipboard/clear';
import { CLEAR_ALARM, copySecret, copyText, keepClipboard } from '../../../lib/browser/clipboard/copy';

const CODE = '135246';
const AFTER_30 = { clearClipboardSeconds: 30 };

let clipboard = '';
/** What the clipboard is at each clearing. */
let cleared: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  clipboard = '';
  cleared = [];
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        clipboard = text;
      },
    },
  });
  watchClipboard(async () => {
    cleared.push(clipboard);
  });
});

const alarms = async () =>
  (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime]);

function alarmNamed(name: string) {
  return { name, scheduledTime: Date.now(), persistAcrossSessions: true };
}

/** As the browser has it go off, once a worker that was stopped stands again. */
async function goOff(): Promise<void> {
  await fakeBrowser.alarms.onAlarm.trigger(alarmNamed(CLEAR_ALARM));
}

test('copySecret copies a code, and has it cleared at the deadline', async () => {
  const before = Date.now();
  await copySecret(CODE, AFTER_30);
  const [[name, when = 0] = []] = await alarms();
  expect(name).toBe(CLEAR_ALARM);
  expect(Number(when)).toBeGreaterThanOrEqual(before + 30_000);
  expect(Number(when)).toBeLessThan(before + 35_000);
  await goOff();
  expect(cleared).toEqual([CODE]);
});

test('nothing at rest or in memory says what was copied', async () => {
  await copySecret(CODE, AFTER_30);
  const stored = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) => area.get(null));
  const [onDisk, inMemory] = await Promise.all(stored);
  expect(onDisk).toEqual({});
  expect(Object.keys(inMemory ?? {})).toHaveLength(1);
  expect(JSON.stringify([inMemory, await alarms()])).not.toContain(CODE);
});

test('a clipboard is cleared once for each copy, not by an alarm that comes again', async () => {
  await copySecret(CODE, AFTER_30);
  await goOff();
  await goOff();
  expect(cleared).toHaveLength(1);
});

test('another copy moves the deadline', async () => {
  await copySecret(CODE, AFTER_30);
  await copySecret('246135', { clearClipboardSeconds: 300 });
  const [[, when = 0] = [], ...others] = await alarms();
  expect(others).toEqual([]);
  expect(Number(when)).toBeGreaterThan(Date.now() + 290_000);
});

test.each([
  ['copySecret, where nothing is to be cleared', () => copySecret(CODE, { clearClipboardSeconds: 0 })],
  ['copySecret, before the settings are known', () => copySecret(CODE, undefined)],
  ['copyText', () => copyText('a report')],
  ['keepClipboard', () => keepClipboard()],
])('%s leaves nothing to be cleared, nor what was to be', async (_, act) => {
  await copySecret(CODE, AFTER_30);
  await act();
  expect(await alarms()).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await goOff();
  expect(cleared).toEqual([]);
});

test('an alarm that is left from before the browser was closed clears nothing', async () => {
  await copySecret(CODE, AFTER_30);
  await fakeBrowser.storage.session.clear();
  await goOff();
  expect(cleared).toEqual([]);
});

test("another alarm clears nothing, and takes up no code's deadline", async () => {
  await copySecret(CODE, AFTER_30);
  await fakeBrowser.alarms.onAlarm.trigger(alarmNamed('lock'));
  expect(cleared).toEqual([]);
  await goOff();
  expect(cleared).toEqual([CODE]);
});

test('copySecret sets no deadline where the browser does not let it copy', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('no')) } });
  await expect(copySecret(CODE, AFTER_30)).rejects.toThrow('no');
  expect(await alarms()).toEqual([]);
});
