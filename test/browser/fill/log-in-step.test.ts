import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arriveAt,
  beginLogIn,
  isStepOf,
  type LogIn,
  leavePage,
  parseLogIn,
} from '../../../lib/browser/fill/log-in-step';
import { aSite } from '../../support/site-named';

const SITE = aSite('bank.example');
const LINKED = { referrer: 'https://bank.example/log-in', isFresh: true, startMs: 5_000 };
const SILENT = { ...LINKED, referrer: '' };
const step = (pageId: string, at: number, site = SITE) => ({ pageId, site, at });
const begun = beginLogIn(step('form', 1_000));
const next = (arrival: typeof LINKED, logIn: LogIn = begun, at = 1_002) =>
  arriveAt(logIn, step('code', at), arrival);

test('isStepOf holds for the page of the log-in form, and for the next that it led to', () => {
  expect(isStepOf(begun, step('form', 1_299))).toBe(true);
  const arrived = next(LINKED);
  expect(arrived && isStepOf(arrived, step('code', 1_010))).toBe(true);
  expect(arrived && isStepOf(arrived, step('form', 1_010))).toBe(false);
  expect(isStepOf({ ...begun, isSpent: true }, step('form', 1_001))).toBe(false);
  expect(isStepOf(begun, step('form', 1_301))).toBe(false);
  expect(isStepOf(begun, step('form', 1_001, aSite('other.example')))).toBe(false);
});

test.each([
  ['another site', { ...LINKED, referrer: 'https://evil.example/' }],
  ['the same host without https', { ...LINKED, referrer: 'http://bank.example/' }],
  ['another port', { ...LINKED, referrer: 'https://bank.example:8443/' }],
  ['a host below', { ...LINKED, referrer: 'https://a.bank.example/' }],
  ['a user name that looks like it', { ...LINKED, referrer: 'https://bank.example@evil.example/' }],
  ['loading again, or back', { ...LINKED, isFresh: false }],
  ['nobody says who', SILENT],
])('arriveAt ends the log-in where the page was reached by %s', (_, arrival) => {
  expect(next(arrival)).toBeUndefined();
});

test('arriveAt goes on without a referrer only where the navigation began as the page left', () => {
  const left = leavePage(begun, step('form', 1_001), 5_000);
  for (const startMs of [4_960, 5_000, 5_400]) expect(next({ ...SILENT, startMs }, left)).toBeDefined();
  for (const startMs of [0, 4_900, 5_600, 9_000]) expect(next({ ...SILENT, startMs }, left)).toBeUndefined();
  const other = leavePage(begun, step('another page', 1_001), 5_000);
  expect(next(SILENT, other)).toBeUndefined();
  // What one page said of its leaving is no proof for the page after the next.
  const arrived = next(SILENT, left);
  expect(arrived && arriveAt(arrived, step('third', 1_003), SILENT)).toBeUndefined();
});

test('arriveAt ends the log-in where a code was made, too late, and after too many pages', () => {
  expect(next(LINKED, { ...begun, isSpent: true })).toBeUndefined();
  expect(next(LINKED, begun, 1_061)).toBeUndefined();
  const walk = (pages: number) =>
    Array.from({ length: pages }, (_, page) => page).reduce<LogIn | undefined>(
      (logIn, page) => logIn && arriveAt(logIn, step(`${page}`, 1_001), LINKED),
      begun,
    );
  expect(walk(4)).toBeDefined();
  expect(walk(5)).toBeUndefined();
});

test('no walk through pages makes a step of a page that an unrelated site led to', () => {
  const arrival = fc.record({
    referrer: fc.constantFrom(
      '',
      'https://bank.example/x',
      'https://evil.example/',
      'https://bank.example.evil.example/',
    ),
    isFresh: fc.boolean(),
    startMs: fc.integer({ min: 0, max: 10_000 }),
  });
  fc.assert(
    fc.property(fc.array(arrival, { minLength: 1, maxLength: 6 }), (walk) => {
      let logIn: LogIn | undefined = begun;
      for (const [index, reached] of walk.entries())
        logIn = logIn && arriveAt(logIn, step(`${index}`, 1_001), reached);
      const isOwn = walk.every(({ referrer, isFresh }) => isFresh && referrer === 'https://bank.example/x');
      expect(logIn !== undefined).toBe(isOwn && walk.length <= 4);
    }),
  );
});

test('parseLogIn reads back what was stored, and nothing else', () => {
  const left = leavePage(begun, step('form', 1_001), 1_001_500);
  expect(parseLogIn(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  expect(parseLogIn(JSON.parse(JSON.stringify(left)))).toEqual(left);
  expect(parseLogIn({ ...begun, isSpent: 'no' })).toEqual({ ...begun, isSpent: true });
  for (const wrong of [undefined, 'x', {}, { ...begun, site: 'evil example' }, { ...begun, begunAt: '1' }])
    expect(parseLogIn(wrong)).toBeUndefined();
});
