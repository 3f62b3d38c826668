import type { Derivation, DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { startKdfWorker } from '../api/worker-policy';
import type { KdfAnswer, KdfRequest } from './kdf-answer';

/** It holds 65 MB: not for a passphrase that somebody left half typed. */
const KEPT_MS = 60_000;

/** A worker that waits for the passphrase. */
let reserved: Worker | undefined;
let ending: ReturnType<typeof setTimeout> | undefined;

/** Has a worker ready with all that Argon2id takes. For each key of a passphrase that is being typed. */
export function reserveWorker(): void {
  reserved ??= startReserved();
  clearTimeout(ending);
  ending = setTimeout(() => takeReserved()?.terminate(), KEPT_MS);
}

/**
 * Derives keys in a worker of their own, which ends with the derivation or as soon as the signal fires: that also gives
 * back the memory at once. `onEstimate` hears about how many milliseconds the one that has begun takes. Without a worker
 * the page derives in its own thread: nobody is kept out.
 */
export function deriveInWorker(onEstimate?: (estimateMs: number) => void): DeriveKey {
  return async (derivation, signal) => {
    signal?.throwIfAborted();
    const worker = takeReserved() ?? startWorker();
    return (worker && (await ask(worker, derivation, signal, onEstimate))) ?? deriveInPage(derivation);
  };
}

/** Undefined when the worker did not run to its end. */
function ask(
  worker: Worker,
  derivation: Derivation,
  signal: AbortSignal | undefined,
  onEstimate: ((estimateMs: number) => void) | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer> | undefined>();
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  worker.addEventListener('error', () => resolve(undefined));
  worker.addEventListener('message', ({ data }: MessageEvent<KdfAnswer>) => {
    if ('estimateMs' in data) return onEstimate?.(data.estimateMs);
    if ('key' in data) return resolve(data.key);
    reject(new Refusal('too-costly', { cause: 'memory' }));
  });
  send(worker, derivation);
  return promise.finally(() => {
    worker.terminate();
    signal?.removeEventListener('abort', abort);
  });
}

async function deriveInPage(derivation: Derivation): Promise<Uint8Array<ArrayBuffer>> {
  const { deriveKeyHere } = await import('../../kdf/derive-here');
  return deriveKeyHere(derivation);
}

function startReserved(): Worker | undefined {
  const worker = startWorker();
  // One that failed while nobody asked it anything would never answer.
  worker?.addEventListener('error', () => {
    if (reserved === worker) reserved = undefined;
  });
  if (worker) send(worker, 'reserve');
  return worker;
}

function startWorker(): Worker | undefined {
  try {
    return startKdfWorker();
  } catch {
    return undefined;
  }
}

function takeReserved(): Worker | undefined {
  const worker = reserved;
  reserved = undefined;
  return worker;
}

function send(worker: Worker, request: KdfRequest): void {
  worker.postMessage(request);
}
