import type { DeriveKey } from '../kdf/derive-key';
import { Refusal } from '../refusal';
import type { KdfAnswer } from './kdf-answer';
import { startKdfWorker } from './worker-policy';

/**
 * Derives keys in a worker of their own, which ends with the derivation or as soon as the signal fires: that also gives
 * back the memory at once. `onEstimate` hears about how many milliseconds the one that has begun takes.
 */
export function deriveInWorker(onEstimate: (estimateMs: number) => void): DeriveKey {
  return (derivation, signal) => {
    signal?.throwIfAborted();
    const worker = startKdfWorker();
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', ({ message }) => reject(new Error(`key derivation: ${message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<KdfAnswer>) => {
      if ('estimateMs' in data) return onEstimate(data.estimateMs);
      if ('key' in data) return resolve(data.key);
      reject(new Refusal('too-costly', { cause: 'memory' }));
    });
    worker.postMessage(derivation);
    return promise.finally(() => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    });
  };
}
