import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../components/account-name';
import { BigCode } from '../../components/big-code';
import { refusalText } from '../../components/refusal-text';
import { Toast, useToast } from '../../components/toast';
import { now } from '../../lib/browser/clock';
import { lacksPin, type OtpAccount } from '../../lib/otp/account';

/** After saving: the first account's code, ready to type into the site that waits for it. */
export function Saved({ accounts }: { accounts: OtpAccount[] }) {
  const [message, say] = useToast();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [first] = accounts;
  const copy = async (code: string) => {
    await navigator.clipboard.writeText(code);
    say({ text: i18n.t('codes.copied', [first ? nameOf(first) : '']) });
  };
  return (
    <main class="window stack">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t('import.savedTitle')}
      </h1>
      {accounts.length === 1 && first ? (
        <div class="card">
          <p>
            <strong>{nameOf(first)}</strong>
          </p>
          {lacksPin(first) ? (
            <p class="warning">{refusalText('pin-needed')}</p>
          ) : (
            <>
              <BigCode account={first} now={now} onCopy={copy} />
              <p class="hint">{i18n.t('import.savedText')}</p>
            </>
          )}
        </div>
      ) : (
        <p>{i18n.t('import.savedMany', accounts.length)}</p>
      )}
      <div class="actions">
        <button type="button" class="button primary" onClick={() => window.close()}>
          {i18n.t('import.done')}
        </button>
      </div>
      <Toast message={message} onGone={() => say(undefined)} />
    </main>
  );
}
