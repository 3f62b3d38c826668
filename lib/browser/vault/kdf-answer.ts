import { reserveArgon2 } from '../../kdf/argon2-simd';
import { estimateMs } from '../../kdf/derive-estimate';
import { deriveKeyHere } from '../../kdf/derive-here';
import type { Derivation } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';

/** What the page says: get ready, or derive. */
export type KdfRequest = 'reserve' | Derivation;

/** What the worker says: how long it may take, and then the key, or that memory is lacking. */
export type KdfAnswer = { estimateMs: number } | { key: Uint8Array<ArrayBuffer> } | { lacksMemory: true };

/** Runs in the worker: does the derivations that the page sends. */
export function answerDerivations(): void {
  addEventListener('message', ({ data }: MessageEvent<KdfRequest>) =>
    data === 'reserve' ? reserveArgon2() : answer(data),
  );
}

async function answer(derivation: Derivation): Promise<void> {
  try {
    const estimate = await estimateMs(derivation, () => performance.now());
    if (estimate !== undefined) say({ estimateMs: estimate });
    say({ key: await deriveKeyHere(derivation) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ lacksMemory: true });
  }
}

function say(message: KdfAnswer): void {
  postMessage(message);
}
