import { expect, test } from 'vitest';
import { type LeaveQuestion, leaveGuard } from '../../../entrypoints/options/shell/leave-guard';

/** A guard, what it asks now, and what was done. */
function watched() {
  const seen = { question: undefined as LeaveQuestion | undefined, done: [] as string[] };
  const guard = leaveGuard((question) => {
    seen.question = question;
  });
  const act = (name: string) => () => seen.done.push(name);
  return { guard, seen, act };
}

test('with nothing unsaved what is to be done is done at once', () => {
  const { guard, seen, act } = watched();
  guard.guard(act('left'));
  expect(seen).toEqual({ question: undefined, done: ['left'] });
});

test('with something unsaved it asks, and staying keeps it', () => {
  const { guard, seen, act } = watched();
  guard.mark(true);
  guard.guard(act('left'), act('stayed'));
  expect(seen.done).toEqual([]);
  seen.question?.stay();
  expect(seen).toEqual({ question: undefined, done: ['stayed'] });
  expect(guard.isUnsaved()).toBe(true);
});

test('leaving does what was asked for, once, and lets go of the edits', () => {
  const { guard, seen, act } = watched();
  guard.mark(true);
  guard.guard(act('left'), act('stayed'));
  seen.question?.leave();
  // The form goes with the page, and tells so.
  guard.mark(false);
  expect(seen).toEqual({ question: undefined, done: ['left'] });
  expect(guard.isUnsaved()).toBe(false);
});

test('what is saved while it asks needs no answer', () => {
  const { guard, seen, act } = watched();
  guard.mark(true);
  guard.guard(act('left'));
  guard.mark(false);
  expect(seen).toEqual({ question: undefined, done: ['left'] });
});

test('a question that is withdrawn is done with: nothing is left or stayed for', () => {
  const { guard, seen, act } = watched();
  guard.mark(true);
  guard.guard(act('left'), act('stayed'));
  guard.withdraw();
  guard.mark(false);
  expect(seen).toEqual({ question: undefined, done: [] });
});
