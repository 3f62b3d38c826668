import { localArea } from '../api/storage-areas';

/** Not a setting: nobody looks for it, and the popup reads all of those. */
const KEY = 'rescueOffered';

/** Whether the rescue page is to be offered still. A store that does not answer is not asked again and again. */
export async function mayOfferRescue(): Promise<boolean> {
  const stored: Record<string, unknown> = await localArea.get(KEY).catch(() => ({ [KEY]: true }));
  return stored[KEY] !== true;
}

/** It was saved or declined. */
export async function endRescueOffer(): Promise<void> {
  await localArea.set({ [KEY]: true });
}
