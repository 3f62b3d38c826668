import { Refusal } from '../../refusal';

/** As much of a runtime.Port as a lock takes. */
export interface LockPort {
  name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(callback: (message: unknown) => void): void };
  onDisconnect: { addListener(callback: () => void): void };
}

type Locks = Pick<LockManager, 'request'>;

const PREFIX = 'lock ';
const GRANTED = 'granted';

/**
 * Locks that the background holds for a page. Firefox's private windows share no Web Locks with its ordinary ones, and with
 * the background everyone does: all that write to the vault wait in its one queue.
 */
export function locksInBackground(connect: (name: string) => LockPort): Locks {
  const request = async <T>(name: string, use: () => Promise<T>): Promise<T> => {
    const port = connect(PREFIX + name);
    try {
      await whenGranted(port);
      return await use();
    } finally {
      port.disconnect();
    }
  };
  return { request } as unknown as Locks;
}

function whenGranted(port: LockPort): Promise<void> {
  return new Promise((resolve, reject) => {
    port.onMessage.addListener((message) => {
      if (message === GRANTED) resolve();
    });
    port.onDisconnect.addListener(() => reject(new Refusal('storage-failed')));
  });
}

/**
 * Holds a lock for as long as a port is open, in the background: a page that is closed gives it up. Nothing is said but
 * that it is held. Ports of another name are left alone.
 */
export function holdLock(port: LockPort, locks: Locks): void {
  if (!port.name.startsWith(PREFIX)) return;
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  let isGone = false;
  port.onDisconnect.addListener(() => {
    isGone = true;
    resolve();
  });
  locks.request(port.name.slice(PREFIX.length), async () => {
    if (isGone) return;
    port.postMessage(GRANTED);
    await gone;
  });
}
