import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { BigCode } from '../../../components/codes/big-code';
import { Toast, useToast } from '../../../components/shell/toast';
import { useFocus } from '../../../components/shell/use-focus';
import { refusalText, sentenceFor } from '../../../components/words/refusal-text';
import { copySecret, copyText } from '../../../lib/browser/clipboard/copy';
import { now } from '../../../lib/browser/settings/clock';
import { useCodeClock } from '../../../lib/browser/settings/use-code-clock';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { takeHotpCode } from '../../../lib/browser/vault/hotp';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import type { Findings } from '../../../lib/import/findings';
import { lacksPin } from '../../../lib/otp/account';
import { trashAccounts } from '../../../lib/vault/accounts/bulk';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { changeVault } from '../../../lib/vault/unlock/vault';
import { countsOf, type Outcome, reportOf } from './outcome';
import { Rejected } from './rejected';

/**
 * After saving: one account's first code, ready to type; or the report of many. All of it can be taken back. A counter
 * moves on by showing a code, which only a site's page may ask for.
 */
export function Saved(props: { outcome: Outcome; findings: Findings; fromPage: boolean }) {
  const { outcome, findings, fromPage } = props;
  const accounts = outcome.added;
  const [message, say] = useToast();
  const [undone, setUndone] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [first] = accounts;
  const isSetUp = fromPage || (findings.accounts.length === 1 && first?.kind !== 'hotp');
  const showsCode = accounts.length === 1 && isSetUp;

  const [settings] = useSettings();
  const copyCode = async (code: string, account: VaultAccount) => {
    await copySecret(code, settings);
    say({ text: i18n.t('codes.copied', { account: nameOf(account) }) });
  };
  const copyReport = async () => {
    await copyText(reportOf(outcome, findings));
    say({ text: i18n.t('import.reportCopied') });
  };
  const undo = () =>
    changeVault(vaultContext(), (contents) =>
      trashAccounts(contents, new Set(accounts.map(({ id }) => id)), Math.floor(now())),
    ).then(
      () => setUndone(true),
      (error: unknown) => say({ text: sentenceFor(error), isProblem: true }),
    );

  if (undone) return <Undone />;
  return (
    <main class="window stack">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t('import.savedTitle')}
      </h1>
      {showsCode && first ? (
        <FirstCode account={first} onCopy={(code) => copyCode(code, first)} />
      ) : (
        <Counts outcome={outcome} />
      )}
      <Rejected rejected={findings.rejected} />
      <LeftBehind files={findings.files} />
      <div class="actions">
        <button type="button" class="button primary" onClick={() => window.close()}>
          {i18n.t('import.done')}
        </button>
        {!showsCode && (
          <button type="button" class="button" onClick={copyReport}>
            {i18n.t('import.copyReport')}
          </button>
        )}
        {accounts.length > 0 && (
          <button type="button" class="button" onClick={undo}>
            {i18n.t('import.undo')}
          </button>
        )}
      </div>
      <Toast message={message} onGone={() => say(undefined)} />
    </main>
  );
}

function Undone() {
  const title = useFocus<HTMLHeadingElement>(true);
  return (
    <main class="window stack">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t('import.undoneTitle')}
      </h1>
      <p>{i18n.t('import.undoneText')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => window.close()}>
          {i18n.t('import.done')}
        </button>
      </div>
    </main>
  );
}

function Counts({ outcome }: { outcome: Outcome }) {
  const [saved, ...others] = countsOf(outcome);
  return (
    <div>
      <p>{saved}</p>
      {others.map((sentence) => (
        <p key={sentence} class="hint">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** What the files held beside codes, told once for each. */
function LeftBehind({ files }: { files: Findings['files'] }) {
  const told = files.flatMap(({ name, left }) => (left ? [{ name, left }] : []));
  return (
    <ul class="stack hint">
      {told.map(({ name, left }) => (
        <li key={name + left}>
          {i18n.t('import.fileLeft', { file: name, left: i18n.t(`importReport.left.${left}`) })}
        </li>
      ))}
    </ul>
  );
}

function FirstCode({ account, onCopy }: { account: VaultAccount; onCopy(code: string): void }) {
  const taken = useHotpCode(account);
  const [settings] = useSettings();
  const clock = useCodeClock(settings ?? { clockCorrection: undefined });
  const isReady = account.kind !== 'hotp' || taken !== undefined;
  return (
    <div class="card">
      <p>
        <strong>
          <bdi>{nameOf(account)}</bdi>
        </strong>
      </p>
      {lacksPin(account) ? (
        <p class="warning">{refusalText('pin-needed')}</p>
      ) : (
        settings &&
        isReady && (
          <BigCode
            account={account}
            now={clock}
            onCopy={onCopy}
            {...(taken === undefined ? {} : { taken })}
          />
        )
      )}
      <p class="hint">{i18n.t('import.savedText')}</p>
    </div>
  );
}

/** HOTP's first code, which the counter has already moved past when it is shown. */
function useHotpCode(account: VaultAccount): string | undefined {
  const [code, setCode] = useState<string>();
  const id = account.kind === 'hotp' ? account.id : undefined;
  useEffect(() => {
    if (id !== undefined) takeHotpCode(id).then(setCode);
  }, [id]);
  return code;
}
