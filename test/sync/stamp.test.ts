import { expect, test } from 'vitest';
import { epochOf, isStamp, nextStamp, replicaOf, stampOf, timeOf } from '../../lib/sync/stamp';

const LAPTOP = 'aaaaaaaaaaaaaaaa';
const DESKTOP = 'bbbbbbbbbbbbbbbb';
const NOW = 1_800_000_000_000;
const YEAR = 365 * 86_400_000;

test('a stamp gives back what it was made of, and stamps are in the order of epoch, time and replica', () => {
  const stamp = stampOf(3, NOW, LAPTOP);
  expect([epochOf(stamp), timeOf(stamp), replicaOf(stamp)]).toEqual([3, NOW, LAPTOP]);
  const inOrder = [
    stampOf(0, NOW, DESKTOP),
    stampOf(0, NOW + 1, LAPTOP),
    stampOf(0, NOW + 1, DESKTOP),
    stampOf(1, 0, LAPTOP),
  ];
  expect(inOrder.toSorted()).toEqual(inOrder);
  expect(inOrder.every(isStamp)).toBe(true);
  for (const other of ['', 'x', 5, stamp.toUpperCase(), `${stamp}0`]) expect(isStamp(other)).toBe(false);
});

test('nextStamp is later than the last, also where the clock stands still or was set back', () => {
  const last = stampOf(0, NOW, DESKTOP);
  for (const nowMs of [NOW, NOW - 1_000, NOW - 3_600_000]) {
    expect(nextStamp(last, { replica: LAPTOP, epoch: 0, madeMs: nowMs, nowMs }) > last).toBe(true);
  }
});

test('nextStamp takes the time of the change, and never one that is still to come', () => {
  const made = { replica: LAPTOP, epoch: 0, nowMs: NOW };
  expect(timeOf(nextStamp(undefined, { ...made, madeMs: NOW - YEAR }))).toBe(NOW - YEAR);
  expect(timeOf(nextStamp(undefined, { ...made, madeMs: NOW + YEAR }))).toBe(NOW);
});

test('a time that is years ahead is outlived by the first change that knows of it, and pulls no clock with it', () => {
  const wrong = stampOf(0, NOW + 14 * YEAR, DESKTOP);
  const mended = nextStamp(wrong, { replica: LAPTOP, epoch: 0, madeMs: NOW, nowMs: NOW });
  expect(mended > wrong).toBe(true);
  expect(timeOf(mended)).toBe(NOW);
  const elsewhere = nextStamp(undefined, {
    replica: LAPTOP,
    epoch: epochOf(mended),
    madeMs: NOW,
    nowMs: NOW,
  });
  expect(elsewhere > wrong).toBe(true);
});
