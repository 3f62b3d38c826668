import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';
import { codeAt } from '../../lib/otp/code';
import { Icon } from '../shell/icon';
import { CodeText } from './code-text';
import { useSteps } from './use-steps';

/** One account's current code, large, with its countdown and a button that copies it. */
export function BigCode(props: {
  account: OtpAccount;
  /** The HOTP code that was taken for this place: it does not run out. */
  taken?: string;
  now(): number;
  onCopy(code: string): void;
}) {
  const { account } = props;
  const element = useRef<HTMLDivElement>(null);
  const periods = useMemo(() => [account.period], [account.period]);
  const at = useSteps(element, periods, props.now);
  const code = props.taken ?? codeAt(account, at);
  return (
    <div ref={element} class="big-code">
      <span class="big-code-text">
        <CodeText code={code} />
      </span>
      {account.kind !== 'hotp' && <span class="ring" aria-hidden="true" data-period={account.period} />}
      <button type="button" class="button" onClick={() => props.onCopy(code)}>
        <Icon name="copy" />
        {i18n.t('codes.copyButton')}
      </button>
    </div>
  );
}
