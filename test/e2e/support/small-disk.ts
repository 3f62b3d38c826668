import { execFileSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A disk of its own in memory, which can really be full. Linux, as root. */

export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0;

/** Puts a new disk of so many megabytes in the place of a folder. */
export function mountDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
}

export function unmountDisk(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
}

/** Writes until not a byte more fits. */
async function fillDisk(folder: string): Promise<void> {
  const file = await open(fillerIn(folder), 'a');
  for (let size = 1 << 20; size >= 1; ) {
    const isWritten = await file.write(Buffer.alloc(size)).then(
      ({ bytesWritten }) => bytesWritten === size,
      () => false,
    );
    if (!isWritten) size >>= 1;
  }
  await file.close();
}

/** Keeps a disk full until the returned function is called: a browser goes on giving space back that it had used before. */
export async function keepDiskFull(folder: string): Promise<() => Promise<void>> {
  await fillDisk(folder);
  let isWanted = true;
  const filling = (async () => {
    while (isWanted) {
      // A test that failed takes the disk away.
      await fillDisk(folder).catch(() => undefined);
      await setTimeout(100);
    }
  })();
  return async () => {
    isWanted = false;
    await filling;
  };
}

/** Makes room again. */
export async function emptyDisk(folder: string): Promise<void> {
  await rm(fillerIn(folder));
}

function fillerIn(folder: string): string {
  return join(folder, 'filler');
}
