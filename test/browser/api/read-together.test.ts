import { expect, test } from 'vitest';
import { readTogether } from '../../../lib/browser/api/read-together';

function areaOf(values: Record<string, unknown>, damaged: string[] = []) {
  const asked: string[][] = [];
  const get = async (keys: string[]) => {
    asked.push(keys);
    if (keys.some((key) => damaged.includes(key))) throw new Error('damaged');
    return Object.fromEntries(keys.map((key) => [key, values[key]]));
  };
  const set = async () => undefined;
  return { asked, area: readTogether(() => ({ get, set, remove: set })) };
}

test('readTogether asks once for what is wanted in one turn, and anew in the next', async () => {
  const { asked, area } = areaOf({ a: 1, b: 2 });
  const [a, b] = await Promise.all([area.get('a'), area.get('b')]);
  expect([a['a'], b['b']]).toEqual([1, 2]);
  expect((await area.get('a'))['a']).toBe(1);
  expect(asked).toEqual([['a', 'b'], ['a']]);
});

test('readTogether reads each value by itself when one cannot be read', async () => {
  const { area } = areaOf({ a: 1, b: 2 }, ['b']);
  const [a, b] = await Promise.allSettled([area.get('a'), area.get('b')]);
  expect(a).toEqual({ status: 'fulfilled', value: { a: 1 } });
  expect(b.status).toBe('rejected');
});
