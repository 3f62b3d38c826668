import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../../components/after-paint';
import { textOf } from '../../components/refusal-text';
import type { ReadOptions } from '../../lib/backup/read-options';
import { deriveInWorker } from '../../lib/browser/kdf-worker';
import { Refusal } from '../../lib/refusal';
import type { Findings } from './findings';
import { readFile } from './read-source';
import { useDropped } from './use-dropped';

/** Files on their way in, one after another. */
export interface Files {
  /** The name of the file that is being read. */
  busy: string | undefined;
  /** The file that waits for its passphrase; `problem` when the last one was wrong, `stopped` by the person. */
  asking: { file: File; problem?: string; stopped?: boolean } | undefined;
  /** It is being opened, which takes about so long in all, as soon as that is known. */
  opening: { wholeMs: number | undefined } | undefined;
  /** Something is being dragged over the page. */
  over: boolean;
  /** What could not be read, and why. */
  failed: { name: string; text: string }[];
  add(files: Iterable<File>): void;
  answer(passphrase: string): Promise<void>;
  /** Ends the opening at once; the file waits for its passphrase again. */
  stop(): void;
  skip(): void;
}

/** What a stopped reading throws. */
const STOPPED = new DOMException('', 'AbortError');

/** Reads files in turn, asks for passphrases, and gives what was found to `onFound`. */
export function useFiles(onFound: (findings: Findings) => void): Files {
  const [queue, setQueue] = useState<File[]>([]);
  const [asking, setAsking] = useState<Files['asking']>();
  const [failed, setFailed] = useState<Files['failed']>([]);
  const [opening, setOpening] = useState<Files['opening']>();
  const reading = useRef(false);
  const stopping = useRef(new AbortController());
  const [current] = queue;

  const next = () => {
    reading.current = false;
    setAsking(undefined);
    setQueue((files) => files.slice(1));
  };

  const read = async (file: File, passphrase?: string) => {
    reading.current = true;
    await afterPaint();
    try {
      onFound(await readFile(file, slowly(passphrase)));
      next();
    } catch (error) {
      if (error === STOPPED) return setAsking({ file, stopped: true });
      const text = textOf(error);
      const code = error instanceof Refusal ? error.code : undefined;
      if (code === 'passphrase-needed') return setAsking({ file });
      if (code === 'wrong-passphrase') return setAsking({ file, problem: text });
      setFailed((before) => [...before, { name: file.name, text }]);
      next();
    }
  };

  /** Slow derivations are done beside the page, and say how long they take. */
  const slowly = (passphrase: string | undefined): ReadOptions => {
    const from = performance.now();
    const hear = (ms: number) => setOpening({ wholeMs: performance.now() - from + ms });
    stopping.current = new AbortController();
    return { passphrase, signal: stopping.current.signal, deriveKey: deriveInWorker(hear) };
  };

  // Runs for each file that comes to the head of the queue.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (current !== undefined && !reading.current) read(current);
  }, [current]);

  const add = (files: Iterable<File>) => {
    // Read at once: an input forgets its files when it is emptied for the next.
    const added = [...files];
    setQueue((before) => [...before, ...added]);
  };
  const over = useDropped(add);

  return {
    busy: current?.name,
    asking,
    over,
    failed,
    add,
    opening,
    answer: async (passphrase) => {
      if (!asking) return;
      setOpening({ wholeMs: undefined });
      await read(asking.file, passphrase).finally(() => setOpening(undefined));
    },
    stop: () => stopping.current.abort(STOPPED),
    skip: next,
  };
}
