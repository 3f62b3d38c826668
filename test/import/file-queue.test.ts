import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileQueue, NO_FILES, nextQueue, type QueueEvent } from '../../lib/import/file-queue';
import type { Source } from '../../lib/import/sources';

const [A, B, C] = ['a', 'b', 'c'].map((name) => ({ file: new File([], name) })) as [Source, Source, Source];

function after(...events: QueueEvent[]): FileQueue {
  return events.reduce(nextQueue, NO_FILES);
}

const brought = (...sources: Source[]): QueueEvent => ({ is: 'brought', sources });
const READ: QueueEvent = { is: 'read' };
const STOPPED: QueueEvent = { is: 'stopped' };
const WRONG: QueueEvent = { is: 'wrong', text: 'not that one' };
const locked = (format: string): QueueEvent => ({ is: 'locked', format });
const answered = (passphrase: string): QueueEvent => ({ is: 'answered', passphrase });

test('files are read one after another, in the order that they were brought', () => {
  expect(after(brought(A, B)).attempt).toEqual({ source: A });
  expect(after(brought(A), brought(B)).attempt).toEqual({ source: A });
  expect(after(brought(A, B), READ).attempt).toEqual({ source: B });
  expect(after(brought(A), brought(B), READ, READ)).toEqual(NO_FILES);
});

test('a reading goes on while more is brought: it is the same attempt', () => {
  const first = after(brought(A));
  expect(nextQueue(first, brought(B)).attempt).toBe(first.attempt);
});

test('a file that cannot be read is told by its name, and the next is read', () => {
  const { attempt, failed } = after(brought(A, B), { is: 'failed', text: 'damaged' });
  expect(failed).toEqual([{ name: 'a', text: 'damaged' }]);
  expect(attempt).toEqual({ source: B });
});

test('an encrypted file waits for its passphrase, and is opened with it', () => {
  const waiting = after(brought(A), locked('aegis'));
  expect(waiting.asking).toEqual({ source: A, format: 'aegis', turn: 0 });
  expect([waiting.attempt, waiting.opening]).toEqual([undefined, undefined]);
  const opening = nextQueue(waiting, answered('right'));
  expect(opening.attempt).toEqual({ source: A, passphrase: 'right' });
  expect(opening.opening).toEqual({ wholeMs: undefined });
  expect(nextQueue(opening, { is: 'slow', wholeMs: 900 }).opening).toEqual({ wholeMs: 900 });
  expect(nextQueue(opening, READ)).toEqual(NO_FILES);
});

test('a wrong passphrase is told, and asked for once more', () => {
  const { asking, attempt, opening } = after(brought(A), locked('aegis'), answered('wrong'), WRONG);
  expect(asking).toEqual({ source: A, format: 'aegis', turn: 1, problem: 'not that one' });
  expect([attempt, opening]).toEqual([undefined, undefined]);
});

test('the passphrase of the file before is tried on the next of its format', () => {
  const opened = [brought(A, B), locked('aegis'), answered('right'), READ];
  expect(after(...opened, locked('aegis')).attempt).toEqual({ source: B, passphrase: 'right' });
  expect(after(...opened, locked('andotp')).attempt).toBeUndefined();
});

test('nobody is told of a passphrase that was only tried', () => {
  const opened = [brought(A, B, C), locked('aegis'), answered('right'), READ];
  const { asking } = after(...opened, locked('aegis'), WRONG);
  expect(asking).toEqual({ source: B, format: 'aegis', turn: 1 });
  expect(
    after(...opened, locked('aegis'), WRONG, { is: 'skipped' }, locked('aegis')).attempt,
  ).toBeUndefined();
});

test('no passphrase is kept when no file waits', () => {
  const { tried } = after(brought(A), locked('aegis'), answered('right'), READ);
  expect(tried).toBeUndefined();
});

test('an opening that is stopped asks again, and says so', () => {
  const { asking, opening } = after(brought(A), locked('aegis'), answered('slow'), STOPPED);
  expect(asking).toEqual({ source: A, format: 'aegis', turn: 1, stopped: true });
  expect(opening).toBeUndefined();
});

test('whatever happens, a file in turn is read or asked for, never both without a passphrase, never neither', () => {
  const events: fc.Arbitrary<QueueEvent> = fc.oneof(
    fc.subarray([A, B, C]).map((sources): QueueEvent => ({ is: 'brought', sources })),
    fc.constantFrom<QueueEvent>(READ, WRONG, STOPPED, { is: 'skipped' }, { is: 'failed', text: 'no' }),
    fc.constantFrom(locked('aegis'), locked('andotp'), answered('one'), { is: 'slow', wholeMs: 1 } as const),
  );
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), (happening) => {
      const { sources, attempt, asking, opening } = after(...happening);
      const [head] = sources;
      expect(Boolean(attempt ?? asking)).toBe(head !== undefined);
      if (attempt) expect(attempt.source).toBe(head);
      if (asking) expect(asking.source).toBe(head);
      expect(opening !== undefined).toBe(attempt?.passphrase !== undefined);
      if (asking && attempt) expect(attempt.passphrase).toBeDefined();
    }),
    { numRuns: 2_000 },
  );
});
