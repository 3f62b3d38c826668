import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { BigCode } from '../../../components/codes/big-code';
import { Toast, useToast } from '../../../components/shell/toast';
import { copySecret } from '../../../lib/browser/clipboard/copy';
import { useCodeClock } from '../../../lib/browser/settings/use-code-clock';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { lacksPin, type OtpAccount } from '../../../lib/otp/account';

/** The code of an account that is in the vault already, for the page that asks for it. A counter is not moved on. */
export function KnownCode({ account }: { account: OtpAccount }) {
  const [settings] = useSettings();
  const clock = useCodeClock(settings ?? { clockCorrection: undefined });
  const [message, say] = useToast();
  if (settings === undefined || account.kind === 'hotp' || lacksPin(account)) return null;
  const copy = async (code: string) => {
    await copySecret(code, settings);
    say({ text: i18n.t('codes.copied', { account: nameOf(account) }) });
  };
  return (
    <>
      <BigCode account={account} now={clock} onCopy={copy} />
      <Toast message={message} onGone={() => say(undefined)} />
    </>
  );
}
