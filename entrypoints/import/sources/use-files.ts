import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../../../components/shell/after-paint';
import { fileProblemOf } from '../../../components/words/unsupported-format';
import type { ReadOptions } from '../../../lib/backup/crypto/read-options';
import { deriveInWorker } from '../../../lib/browser/vault/kdf-worker';
import type { Findings } from '../../../lib/import/findings';
import { type Source, sourcesOf } from '../../../lib/import/sources';
import { Refusal } from '../../../lib/refusal';
import { readFile } from './read-source';
import { useDropped } from './use-dropped';

/** Files on their way in, one after another. */
export interface Files {
  /** The name of the file that is being read. */
  busy: string | undefined;
  /** The file that waits for its passphrase. */
  asking: Asking | undefined;
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

interface Asking {
  source: Source;
  /** Of what format the file is, as far as that is known. */
  format: unknown;
  /** The last passphrase was wrong. */
  problem?: string;
  /** The person stopped the opening. */
  stopped?: boolean;
}

interface Tried {
  format: unknown;
  passphrase: string;
  /** For this very file. */
  isTyped: boolean;
}

/** What a stopped reading throws. */
const STOPPED = new DOMException('', 'AbortError');

/** Reads files in turn, asks for passphrases, and gives what was found to `onFound`. */
export function useFiles(onFound: (findings: Findings) => void): Files {
  const [queue, setQueue] = useState<Source[]>([]);
  const [asking, setAsking] = useState<Files['asking']>();
  const [failed, setFailed] = useState<Files['failed']>([]);
  const [opening, setOpening] = useState<Files['opening']>();
  const reading = useRef(false);
  const stopping = useRef(new AbortController());
  /** The passphrase that opened the file before: several of one app mostly have the same. Kept while files wait. */
  const right = useRef<Tried>(undefined);
  const [current, ...waiting] = queue;

  const next = () => {
    reading.current = false;
    if (waiting.length === 0) right.current = undefined;
    setAsking(undefined);
    setQueue((sources) => sources.slice(1));
  };

  const read = async (source: Source, passphrase?: string) => {
    reading.current = true;
    await afterPaint();
    try {
      onFound(await readFile(source, slowly(passphrase)));
      next();
    } catch (error) {
      if (error === STOPPED) return ask({ source, stopped: true });
      const text = fileProblemOf(error);
      const { code, cause } = error instanceof Refusal ? error : { code: undefined, cause: undefined };
      if (code === 'passphrase-needed') return tryRight(source, cause);
      if (code === 'wrong-passphrase') return askAgain(source, text);
      setFailed((before) => [...before, { name: source.file.name, text }]);
      next();
    }
  };

  const ask = (asked: Omit<Asking, 'format'>) =>
    setAsking((before) => ({ format: before?.format, ...asked }));

  /** Nobody typed a passphrase that was only tried. */
  const askAgain = (source: Source, problem: string) => {
    ask(right.current?.isTyped ? { source, problem } : { source });
    right.current = undefined;
  };

  const tryRight = async (source: Source, format: unknown) => {
    const last = right.current;
    setAsking({ source, format });
    if (last !== undefined && last.format === format) await open(source, { ...last, isTyped: false });
  };

  const open = async (source: Source, tried: Tried) => {
    setOpening({ wholeMs: undefined });
    right.current = tried;
    await read(source, tried.passphrase).finally(() => setOpening(undefined));
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
    const added = sourcesOf([...files]);
    setQueue((before) => [...before, ...added]);
  };
  const over = useDropped(add);

  return {
    busy: current?.file.name,
    asking,
    over,
    failed,
    add,
    opening,
    answer: async (passphrase) => {
      if (asking) await open(asking.source, { format: asking.format, passphrase, isTyped: true });
    },
    stop: () => stopping.current.abort(STOPPED),
    skip: next,
  };
}
