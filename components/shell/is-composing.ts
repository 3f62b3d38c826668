/** The code of a key that an input method handles: some tell so by it alone, after the last key of a word (UI Events, 5.6.4). */
const PROCESSED = 229;

/**
 * Whether a key belongs to an input method, which composes a word just now: its Enter takes the word, its Escape gives it
 * up, its arrows choose another.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === PROCESSED;
}
