import type { StorageArea } from '../vault/local-store';

type Area = Pick<StorageArea, 'set' | 'remove'> & {
  get(keys: string[]): Promise<Record<string, unknown>>;
};

/**
 * A storage area that is asked once for all that is wanted of it in one turn: each question is a trip to another process.
 * The answer may hold more than the key. Where it fails, each key is asked for by itself: a value that cannot be read must
 * not take the others with it.
 */
export function readTogether(area: () => Area): StorageArea {
  let turn: { keys: string[]; answer: Promise<Record<string, unknown>> } | undefined;
  const ask = async (keys: string[]) => {
    await undefined;
    turn = undefined;
    return area().get(keys);
  };
  return {
    get: (key) => {
      if (turn === undefined) {
        const keys: string[] = [];
        turn = { keys, answer: ask(keys) };
      }
      turn.keys.push(key);
      return turn.answer.catch(() => area().get([key]));
    },
    set: (items) => area().set(items),
    remove: (key) => area().remove(key),
  };
}
