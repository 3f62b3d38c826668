import { useEffect, useReducer, useRef } from 'preact/hooks';
import { afterPaint } from '../../../components/shell/after-paint';
import { useDropped } from '../../../components/shell/use-dropped';
import { useNewest } from '../../../components/shell/use-newest';
import { fileProblemOf } from '../../../components/words/unsupported-format';
import { deriveInWorker } from '../../../lib/browser/vault/derive-in-worker';
import {
  type Attempt,
  type FileQueue,
  NO_FILES,
  nextQueue,
  type QueueEvent,
} from '../../../lib/import/file-queue';
import type { Findings } from '../../../lib/import/findings';
import { sourcesOf } from '../../../lib/import/sources';
import { Refusal } from '../../../lib/refusal';
import { readFile } from './read-source';

/** Files on their way in, one after another. */
export interface Files extends Pick<FileQueue, 'asking' | 'opening' | 'failed'> {
  /** The name of the file that is being read. */
  busy: string | undefined;
  /** Something is being dragged over the page. */
  over: boolean;
  add(files: Iterable<File>): void;
  answer(passphrase: string): void;
  /** Ends the opening at once; the file waits for its passphrase again. */
  stop(): void;
  skip(): void;
}

/** What a stopped reading throws. */
const STOPPED = new DOMException('', 'AbortError');

/** Reads files in turn, asks for passphrases, and gives what was found to `onFound`. */
export function useFiles(onFound: (findings: Findings) => void): Files {
  const [queue, dispatch] = useReducer(nextQueue, NO_FILES);
  const { sources, attempt, asking, opening, failed } = queue;
  const found = useNewest(onFound);
  const stopping = useRef(new AbortController());

  useEffect(() => {
    if (attempt === undefined) return;
    stopping.current = new AbortController();
    read(attempt, stopping.current.signal, dispatch)
      .then((findings) => {
        found.current(findings);
        dispatch({ is: 'read' });
      })
      .catch((error: unknown) => dispatch(eventOf(error)));
  }, [attempt, found]);

  const add = (files: Iterable<File>) => {
    // Read at once: an input forgets its files when it is emptied for the next.
    dispatch({ is: 'brought', sources: sourcesOf([...files]) });
  };
  const over = useDropped(add);
  return {
    busy: sources[0]?.file.name,
    asking,
    opening,
    failed,
    over,
    add,
    answer: (passphrase) => dispatch({ is: 'answered', passphrase }),
    stop: () => stopping.current.abort(STOPPED),
    skip: () => dispatch({ is: 'skipped' }),
  };
}

/** Slow derivations are done beside the page, and say how long they take. */
async function read(
  { source, passphrase }: Attempt,
  signal: AbortSignal,
  tell: (event: QueueEvent) => void,
): Promise<Findings> {
  await afterPaint();
  const from = performance.now();
  const hear = (ms: number) => tell({ is: 'slow', wholeMs: performance.now() - from + ms });
  return readFile(source, { passphrase, signal, deriveKey: deriveInWorker(hear) });
}

/** What a reading that failed means for the queue. Throws what is a bug. */
function eventOf(error: unknown): QueueEvent {
  if (error === STOPPED) return { is: 'stopped' };
  const text = fileProblemOf(error);
  const { code, cause } = error instanceof Refusal ? error : { code: undefined, cause: undefined };
  if (code === 'passphrase-needed') return { is: 'locked', format: cause };
  return code === 'wrong-passphrase' ? { is: 'wrong', text } : { is: 'failed', text };
}
