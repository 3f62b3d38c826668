import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { deriveInWorker } from '../../../lib/browser/vault/derive-in-worker';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { restorationsOf, restoredFrom } from '../../../lib/vault/accounts/merge-backup';
import { type OpenedBackup, openNewestBackup } from '../../../lib/vault/backup/own-backup';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { changeUndoably, type UndoableChange } from '../../../lib/vault/history/undoable';
import { RestoreSecret } from './file-secret';
import { readBackupText } from './read-backup-text';
import { WhichCopy } from './which-copy';

type Step =
  | { is: 'file' }
  | { is: 'secret'; name: string; text: string }
  | { is: 'preview'; opened: OpenedBackup }
  | { is: 'done'; change: UndoableChange }
  | { is: 'undone' };

/** A backup back into the vault: file, passphrase, a look at what would change, and a way back. */
export function RestoreCard({ contents }: { contents: VaultContents }) {
  const [step, setStep] = useState<Step>({ is: 'file' });
  const [problem, setProblem] = useState<string>();

  const attempt = async (act: () => Promise<Step>) => {
    setProblem(undefined);
    await act().then(setStep, (error: unknown) => setProblem(sentenceFor(error)));
  };
  const choose = (file: File) =>
    attempt(async () => ({ is: 'secret', name: file.name, text: await readBackupText(file) }));
  const stop = () => {
    setProblem(undefined);
    setStep({ is: 'file' });
  };

  return (
    <section class="card" aria-labelledby="restore-title">
      <h2 id="restore-title">{i18n.t('transfer.restoreTitle')}</h2>
      <p>{i18n.t('transfer.restoreText')}</p>
      {step.is === 'secret' && (
        <RestoreSecret
          key={step.name}
          fileName={step.name}
          onOpen={async (secret) => setStep(await opened(step.text, secret))}
          onCancel={stop}
        />
      )}
      {step.is === 'preview' && (
        <Preview
          contents={contents}
          opened={step.opened}
          onRestore={() => attempt(() => restored(step.opened.contents))}
          onCancel={stop}
        />
      )}
      <div role="status">
        {step.is === 'done' && <p class="success">{i18n.t('transfer.restored')}</p>}
        {step.is === 'undone' && <p class="success">{i18n.t('transfer.restoreUndone')}</p>}
      </div>
      <Problem text={problem} />
      {step.is !== 'secret' && step.is !== 'preview' && (
        <div class="actions">
          <FileButton onFile={choose}>{i18n.t('transfer.chooseBackup')}</FileButton>
          {step.is === 'done' && (
            <button type="button" class="button" onClick={() => attempt(() => undone(step.change))}>
              {i18n.t('transfer.undoRestore')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

async function opened(text: string, secret: string): Promise<Step> {
  return { is: 'preview', opened: await openNewestBackup(text, secret, deriveInWorker()) };
}

async function restored(backup: VaultContents): Promise<Step> {
  const change = await changeUndoably(vaultContext(), (current) =>
    restoredFrom(current, backup, Math.floor(now())),
  );
  return { is: 'done', change };
}

async function undone({ undo }: UndoableChange): Promise<Step> {
  await undo();
  return { is: 'undone' };
}

/** What would change, and the last word. */
function Preview(props: {
  contents: VaultContents;
  opened: OpenedBackup;
  onRestore(): Promise<void>;
  onCancel(): void;
}) {
  const { contents, opened } = props;
  const backup = opened.contents;
  const [busy, setBusy] = useState(false);
  const rows = useMemo(
    () => restorationsOf(contents, restoredFrom(contents, backup, Math.floor(now()))),
    [contents, backup],
  );
  const restore = async () => {
    setBusy(true);
    await props.onRestore().finally(() => setBusy(false));
  };
  return (
    <div class="stack">
      <WhichCopy opened={opened} />
      <p role="status">
        {rows.length > 0 ? i18n.t('transfer.wouldChange', rows.length) : i18n.t('transfer.wouldChangeNone')}
      </p>
      {rows.length > 0 && <Changes rows={rows} />}
      <div class="actions">
        <button type="button" class="button primary" disabled={busy || rows.length === 0} onClick={restore}>
          {i18n.t('transfer.restore')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </div>
  );
}

function Changes({ rows }: { rows: ReturnType<typeof restorationsOf> }) {
  return (
    <ul class="restore-list">
      {rows.map(({ is, account }) => (
        <li key={account.id}>
          <strong>
            <bdi>{nameOf(account)}</bdi>
          </strong>
          <span class="hint">{i18n.t(`transfer.change.${is}`)}</span>
        </li>
      ))}
    </ul>
  );
}
