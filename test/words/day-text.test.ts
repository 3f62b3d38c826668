import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayText, timeText } from '../../components/words/day-text';
import { FILES } from '../support/imports';

const AT = Date.UTC(2026, 10, 23, 12, 5, 9) / 1_000;

beforeAll(() => {
  fakeBrowser.i18n.getMessage = () => 'en';
});

test('dayText and timeText write the same day the same way', () => {
  expect(dayText(AT)).toMatch(/Nov 23, 2026|23 Nov 2026/);
  expect(timeText(AT).startsWith(dayText(AT))).toBe(true);
});

test('every date on a page is written by them', () => {
  const writing = FILES.filter((file) =>
    /toLocale(?:Date|Time)?String|DateTimeFormat/.test(readFileSync(file, 'utf8')),
  );
  expect(writing).toEqual(['components/words/day-text.ts']);
});
