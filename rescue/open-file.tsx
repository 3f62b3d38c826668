import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SecretForm } from '../components/forms/secret-form';
import { afterPaint } from '../components/shell/after-paint';
import { timeText } from '../components/words/day-text';
import { waitText } from '../components/words/length-text';
import { estimateMs } from '../lib/kdf/derive-estimate';
import { deriveKeyHere } from '../lib/kdf/derive-here';
import type { DeriveKey } from '../lib/kdf/derive-key';
import { readBackupFile } from '../lib/vault/backup/open-backup-file';
import type { ReadableContents } from '../lib/vault/format/contents';
import type { ChosenFile } from './chosen-file';
import { rescueProblem } from './rescue-problem';

/** Asks for what opens a file, and says what is done while the page stands still. */
export function OpenFile(props: { file: ChosenFile; onOpened(contents: ReadableContents): void }) {
  const { file } = props;
  const [progress, setProgress] = useState('');
  const open = async (secret: string) => {
    const say = async (text: string) => {
      setProgress(text);
      await afterPaint();
    };
    const contents = await readBackupFile(file.text, secret, deriveTelling(say)).finally(() => say(''));
    props.onOpened(contents);
  };
  return (
    <section class="card" aria-labelledby="file-name">
      <h2 id="file-name">
        <bdi>{file.name}</bdi>
      </h2>
      <p class="hint">{i18n.t('rescue.savedOn', { date: timeText(file.savedAt) })}</p>
      <SecretForm
        in="card"
        id="secret"
        label={i18n.t('rescue.secret')}
        hint={i18n.t('rescue.secretHint')}
        submit={i18n.t('rescue.open')}
        submitting={i18n.t('rescue.opening')}
        onSubmit={open}
        sentence={rescueProblem}
      />
      {file.hasPasskey && <p class="hint">{i18n.t('rescue.passkey')}</p>}
      <p role="status">{progress}</p>
    </section>
  );
}

/**
 * Derives in this very thread: a worker would need a script of its own, which a page on disk cannot load everywhere. What is
 * done, and how long it takes when that is worth telling, is said before the page stands still.
 */
function deriveTelling(say: (text: string) => Promise<void>): DeriveKey {
  return async (derivation) => {
    await say(i18n.t('rescue.begun'));
    const ms = await estimateMs(derivation, () => performance.now());
    if (ms !== undefined) await say(i18n.t('rescue.estimate', { time: waitText(ms) }));
    return deriveKeyHere(derivation);
  };
}
