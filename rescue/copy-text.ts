import { i18n } from '#i18n';

/** Copies in a click, and says what came of it. */
export async function copyText(text: string, done: string, say: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(i18n.t('rescue.copyFailed'));
  }
}
