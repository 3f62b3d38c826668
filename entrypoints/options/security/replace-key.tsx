import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NewPassphrase } from '../../../components/forms/new-passphrase';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useSubmit } from '../../../components/forms/use-submit';
import { useWait } from '../../../components/forms/use-wait';
import { WaitNotice } from '../../../components/forms/wait-notice';
import { findOldBackups } from '../../../lib/browser/backup/old-backups';
import { pageVaultContext } from '../../../lib/browser/vault/page-vault-context';
import { secondsToWaitHere } from '../../../lib/browser/vault/unlocking';
import { replaceKey } from '../../../lib/vault/unlock/replace-key';

/** Gives the vault a new key, so that nothing which was copied before opens what is written after. */
export function ReplaceKey() {
  const [open, setOpen] = useState(false);
  /** The files to delete, once it is done. */
  const [old, setOld] = useState<string[]>();
  const finish = async () => {
    setOpen(false);
    setOld(await findOldBackups());
  };
  return (
    <div class="card" id="replace-key">
      <h2>{i18n.t('replaceKey.title')}</h2>
      <p>{i18n.t('replaceKey.text')}</p>
      {old && <Replaced old={old} />}
      {open ? (
        <ReplaceForm onReplaced={finish} onCancel={() => setOpen(false)} />
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {i18n.t('replaceKey.begin')}
          </button>
        </div>
      )}
    </div>
  );
}

function ReplaceForm({ onReplaced, onCancel }: { onReplaced(): Promise<void>; onCancel(): void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string>();
  const { seconds, look } = useWait(secondsToWaitHere);
  const { busy, problem, submit } = useSubmit(async () => {
    if (next === undefined) return;
    await replaceKey(pageVaultContext(), current, next).finally(look);
    await onReplaced();
  });
  return (
    <form class="stack narrow" onSubmit={submit}>
      <p class="warning">{i18n.t('replaceKey.warning')}</p>
      <div class="field">
        <label for="replace-current">{i18n.t('security.current')}</label>
        <SecretInput id="replace-current" value={current} onInput={setCurrent} focus />
      </div>
      <NewPassphrase onReady={setNext} labels={[i18n.t('security.next'), i18n.t('security.nextAgain')]} />
      <Problem text={problem} />
      <WaitNotice seconds={seconds} />
      <div class="actions">
        <button
          type="submit"
          class="button primary"
          disabled={busy || seconds > 0 || current === '' || next === undefined}
        >
          {i18n.t(busy ? 'gate.creating' : 'replaceKey.replace')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}

function Replaced({ old }: { old: string[] }) {
  return (
    <div class="stack" role="status">
      <strong>{i18n.t('replaceKey.done')}</strong>
      <ul>
        <li>{i18n.t('replaceKey.ways')}</li>
        <li>{i18n.t('replaceKey.backup')}</li>
        <li>{i18n.t('replaceKey.files')}</li>
      </ul>
      {old.length > 0 && (
        <>
          <p>{i18n.t('replaceKey.folder', old.length)}</p>
          <ul>
            {old.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
