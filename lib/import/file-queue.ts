import type { Source } from './sources';

/** Files on their way in: one is read after another, and those that are encrypted wait for their passphrase. */
export interface FileQueue {
  /** What was brought and is not done with; the first is in turn. */
  sources: readonly Source[];
  /** What is to be read now: another object for each time. */
  attempt: Attempt | undefined;
  /** The file in turn waits for its passphrase, or was opened with one. */
  asking: Asking | undefined;
  /** It is being opened, which takes about so long in all, as soon as that is known. */
  opening: { wholeMs: number | undefined } | undefined;
  /** What could not be read, and why, in words. */
  failed: readonly { name: string; text: string }[];
  /** The passphrase that opened the file before: several of one app mostly have the same. Kept while files wait. */
  tried: Tried | undefined;
}

/** One reading of a file. */
export interface Attempt {
  source: Source;
  passphrase?: string;
}

/** What a person is asked. */
export interface Asking {
  source: Source;
  /** Of what format the file is, as far as that is known. */
  format: unknown;
  /** How many passphrases were tried without success. */
  turn: number;
  /** The last one that was typed is wrong, in words. */
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

/** What happens to files on their way in. */
export type QueueEvent =
  | { is: 'brought'; sources: readonly Source[] }
  | { is: 'read' }
  | { is: 'failed'; text: string }
  | { is: 'skipped' }
  | { is: 'locked'; format: unknown }
  | { is: 'answered'; passphrase: string }
  | { is: 'slow'; wholeMs: number }
  | { is: 'wrong'; text: string }
  | { is: 'stopped' };

/** A queue without files. */
export const NO_FILES: FileQueue = {
  sources: [],
  attempt: undefined,
  asking: undefined,
  opening: undefined,
  failed: [],
  tried: undefined,
};

/** The queue after an event. */
export function nextQueue(queue: FileQueue, event: QueueEvent): FileQueue {
  switch (event.is) {
    case 'brought':
      return bring(queue, event.sources);
    case 'read':
    case 'skipped':
      return goOn(queue);
    case 'failed':
      return goOn(failHead(queue, event.text));
    case 'locked':
      return tryLast(queue, event.format);
    case 'answered':
      return open(queue, { format: queue.asking?.format, passphrase: event.passphrase, isTyped: true });
    case 'slow':
      return queue.opening ? { ...queue, opening: { wholeMs: event.wholeMs } } : queue;
    case 'wrong':
      // Nobody typed a passphrase that was only tried.
      return { ...askAgain(queue, queue.tried?.isTyped ? { problem: event.text } : {}), tried: undefined };
    case 'stopped':
      return askAgain(queue, { stopped: true });
  }
}

/** What is brought while files are in turn waits for them. */
function bring(queue: FileQueue, brought: readonly Source[]): FileQueue {
  const sources = [...queue.sources, ...brought];
  return queue.sources.length > 0 ? { ...queue, sources } : { ...queue, ...beginWith(sources) };
}

function beginWith(sources: readonly Source[]): Pick<FileQueue, 'sources' | 'attempt'> {
  const [source] = sources;
  return { sources, attempt: source && { source } };
}

/** Done with the file in turn, for good or ill. */
function goOn(queue: FileQueue): FileQueue {
  const sources = queue.sources.slice(1);
  const tried = sources.length > 0 ? queue.tried : undefined;
  return { ...queue, ...beginWith(sources), asking: undefined, opening: undefined, tried };
}

function failHead(queue: FileQueue, text: string): FileQueue {
  const name = queue.sources[0]?.file.name ?? '';
  return { ...queue, failed: [...queue.failed, { name, text }] };
}

/** Asks for the passphrase, unless that of the file before may be it. */
function tryLast(queue: FileQueue, format: unknown): FileQueue {
  const [source] = queue.sources;
  if (source === undefined) return queue;
  const asked = { ...queue, asking: { source, format, turn: 0 }, attempt: undefined, opening: undefined };
  const { tried } = queue;
  return tried && tried.format === format ? open(asked, { ...tried, isTyped: false }) : asked;
}

function open(queue: FileQueue, tried: Tried): FileQueue {
  if (queue.asking === undefined || queue.opening !== undefined) return queue;
  const attempt = { source: queue.asking.source, passphrase: tried.passphrase };
  return { ...queue, attempt, tried, opening: { wholeMs: undefined } };
}

function askAgain(queue: FileQueue, why: Pick<Asking, 'problem' | 'stopped'>): FileQueue {
  if (queue.asking === undefined) return queue;
  const { source, format, turn } = queue.asking;
  const asking = { source, format, turn: turn + 1, ...why };
  return { ...queue, asking, attempt: undefined, opening: undefined };
}
