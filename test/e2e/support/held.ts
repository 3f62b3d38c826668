/** What `holdWaits` leaves in a context: how often it has waited for storage and ciphers. */
interface Waiting {
  waits?: number;
}

/**
 * To be run inside a context. From the nth time on that the context waits for its storage or ciphers, it waits in vain; what
 * it asked for has begun all the same. Everything else in the context is what was built.
 */
export function holdWaits(nth: number): void {
  const waiting = globalThis as Waiting;
  waiting.waits = 0;
  const isHeld = () => {
    waiting.waits = (waiting.waits ?? 0) + 1;
    return waiting.waits >= nth;
  };
  const holdAnswers = (target: object, names: string[]) => {
    for (const name of names) {
      const original = Reflect.get(target, name);
      Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
        const answer = Reflect.apply(original, this, args);
        return isHeld() ? new Promise(() => undefined) : answer;
      });
    }
  };
  const holdEvent = (target: object, name: string) => {
    const { get, set } = Object.getOwnPropertyDescriptor(target, name) ?? {};
    Object.defineProperty(target, name, {
      configurable: true,
      ...(get && { get }),
      set(this: unknown, listener: unknown) {
        if (!isHeld()) set?.call(this, listener);
      },
    });
  };
  for (const area of [chrome.storage.local, chrome.storage.session]) holdAnswers(area, ['get', 'set']);
  holdAnswers(SubtleCrypto.prototype, ['encrypt', 'decrypt', 'importKey']);
  holdEvent(IDBRequest.prototype, 'onsuccess');
  holdEvent(IDBTransaction.prototype, 'oncomplete');
}

/** How often the context has waited since then. To be run inside it, too. */
export function readWaits(): number {
  return (globalThis as Waiting).waits ?? 0;
}
