import type { StorageArea } from '../../vault/stores/local-store';

const KEY = 'installationId';
const ID_LOCK = 'latchkey-installation';
const ID_BYTES = 8;
const ID = /^[0-9a-f]{16}$/;

/** Where an installation's id is kept, `storage.local`, and what holds two contexts apart that make one at once. */
export interface InstallationContext {
  area: Pick<StorageArea, 'get' | 'set'>;
  locks: Pick<LockManager, 'request'>;
}

/**
 * This installation's own id: 16 hexadecimal digits, random, made when it is first asked for. It says nothing about the
 * person or the computer. A copy of the whole profile has the same one, until either notices (`renewInstallationId`).
 */
export function readInstallationId({ area, locks }: InstallationContext): Promise<string> {
  return locks.request(ID_LOCK, async () => {
    const stored = (await area.get(KEY))[KEY];
    return typeof stored === 'string' && ID.test(stored) ? stored : makeId(area);
  });
}

/** Takes another id, once there are traces of somebody else with the old one. */
export function renewInstallationId({ area, locks }: InstallationContext): Promise<string> {
  return locks.request(ID_LOCK, () => makeId(area));
}

async function makeId(area: InstallationContext['area']): Promise<string> {
  const id = randomHex(ID_BYTES);
  await area.set({ [KEY]: id });
  return id;
}

/** So many random bytes, two hexadecimal digits each. */
export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
