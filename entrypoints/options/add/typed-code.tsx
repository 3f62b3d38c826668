import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { BigCode } from '../../../components/codes/big-code';
import type { Message } from '../../../components/shell/toast';
import { useFocus } from '../../../components/shell/use-focus';
import { refusalText } from '../../../components/words/refusal-text';
import { copySecret } from '../../../lib/browser/clipboard/copy';
import { useCodeClock } from '../../../lib/browser/settings/use-code-clock';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { lacksPin, type OtpAccount } from '../../../lib/otp/account';

const UNCORRECTED = { clockCorrection: undefined };

/** The first code of an account that was just saved, for the site that waits for it. */
export function TypedCode(props: { account: OtpAccount; say(message: Message): void; onAnother(): void }) {
  const { account, say } = props;
  const [settings] = useSettings();
  const clock = useCodeClock(settings ?? UNCORRECTED);
  const title = useFocus<HTMLHeadingElement>();
  const copy = (code: string) =>
    copySecret(code, settings).then(
      () => say({ text: i18n.t('codes.copied', { account: nameOf(account) }) }),
      () => say({ text: i18n.t('codes.copyFailed'), isProblem: true }),
    );
  return (
    <div class="card narrow">
      <h2 ref={title} tabIndex={-1}>
        <bdi>{nameOf(account)}</bdi>
      </h2>
      {lacksPin(account) ? (
        <p class="warning">{refusalText('pin-needed')}</p>
      ) : (
        settings && <BigCode account={account} now={clock} onCopy={copy} />
      )}
      <p class="hint">{i18n.t('adding.savedText')}</p>
      <div class="actions">
        <a class="button" href="#accounts">
          {i18n.t('import.done')}
        </a>
        <button type="button" class="button plain" onClick={props.onAnother}>
          {i18n.t('adding.another')}
        </button>
      </div>
    </div>
  );
}
