import type { StorageArea } from '../../vault/stores/local-store';

type Area = Pick<StorageArea, 'set' | 'remove'> & {
  get(keys: string[]): Promise<Record<string, unknown>>;
};

/** A storage area whose questions of one turn go out as one. */
interface JointArea extends StorageArea {
  /** Sends the questions that wait, instead of at the end of the turn. */
  askNow(): void;
}

/**
 * A storage area that is asked once for all that is wanted of it in one turn: each question is a trip to another process.
 * The answer may hold more than the key. Where it fails, each key is asked for by itself: a value that cannot be read must
 * not take the others with it.
 */
export function readTogether(area: () => Area): JointArea {
  let turn: Turn | undefined;
  const openTurn = () => {
    const keys: string[] = [];
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    const ask = async () => area().get(keys);
    const send = () => {
      if (turn?.send !== send) return;
      turn = undefined;
      resolve(ask());
    };
    queueMicrotask(send);
    return { keys, send, answer: promise };
  };
  return {
    get: (key) => {
      turn ??= openTurn();
      turn.keys.push(key);
      return turn.answer.catch(() => area().get([key]));
    },
    askNow: () => turn?.send(),
    set: (items) => area().set(items),
    remove: (key) => area().remove(key),
  };
}

interface Turn {
  keys: string[];
  send(): void;
  answer: Promise<Record<string, unknown>>;
}
