import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../components/account-name';
import { BigCode } from '../../components/big-code';
import { refusalText, textOf } from '../../components/refusal-text';
import { Toast, useToast } from '../../components/toast';
import { now } from '../../lib/browser/clock';
import { takeHotpCode } from '../../lib/browser/hotp';
import { vaultPlaces } from '../../lib/browser/places';
import { useCodeClock } from '../../lib/browser/use-code-clock';
import { useSettings } from '../../lib/browser/use-settings';
import { lacksPin } from '../../lib/otp/account';
import { trashAccounts } from '../../lib/vault/bulk';
import { changeVault } from '../../lib/vault/vault';
import type { VaultAccount } from '../../lib/vault/vault-account';
import type { Findings } from './findings';
import { Rejected, reasonText } from './rejected';

/** After saving: one account's first code, ready to type; or the report of many. All of it can be taken back. */
export function Saved({ accounts, findings }: { accounts: VaultAccount[]; findings: Findings }) {
  const [message, say] = useToast();
  const [undone, setUndone] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [first] = accounts;

  const copy = async (text: string, done: string) => {
    await navigator.clipboard.writeText(text);
    say({ text: done });
  };
  const undo = () =>
    changeVault(vaultPlaces(), (contents) =>
      trashAccounts(contents, new Set(accounts.map(({ id }) => id)), Math.floor(now())),
    ).then(
      () => setUndone(true),
      (error: unknown) => say({ text: textOf(error) }),
    );

  if (undone) {
    return (
      <main class="window stack">
        <h1>{i18n.t('import.undoneTitle')}</h1>
        <p>{i18n.t('import.undoneText')}</p>
      </main>
    );
  }
  return (
    <main class="window stack">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t('import.savedTitle')}
      </h1>
      {accounts.length === 1 && first ? (
        <FirstCode account={first} onCopy={(code) => copy(code, i18n.t('codes.copied', [nameOf(first)]))} />
      ) : (
        <p>{i18n.t('import.savedMany', accounts.length)}</p>
      )}
      <Rejected rejected={findings.rejected} />
      <div class="actions">
        <button type="button" class="button primary" onClick={() => window.close()}>
          {i18n.t('import.done')}
        </button>
        {accounts.length > 1 && (
          <button
            type="button"
            class="button"
            onClick={() => copy(reportOf(accounts, findings), i18n.t('import.reportCopied'))}
          >
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

/** What came in and what did not, without a single key. */
function reportOf(accounts: VaultAccount[], { rejected }: Findings): string {
  return [
    i18n.t('import.savedMany', accounts.length),
    ...accounts.map((account) => `- ${nameOf(account)}`),
    ...(rejected.length > 0 ? [i18n.t('import.rejectedCount', rejected.length)] : []),
    ...rejected.map(({ label, reason }) => `- ${label}: ${reasonText(reason)}`),
  ].join('\n');
}
