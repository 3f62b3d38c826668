import { i18n } from '#i18n';
import type { OtpKind } from '../../lib/otp/account';
import { Icon } from '../shell/icon';
import { CodeText } from './code-text';

/** A row's code and the one after it, or what to do to get one. */
export function RowCodes(props: {
  kind: OtpKind;
  code: string | undefined;
  next: string | undefined;
  copied: boolean;
  ending: boolean;
}) {
  const { kind, code, next, copied, ending } = props;
  if (code === undefined) {
    return <span class="row-next">{i18n.t(kind === 'hotp' ? 'codes.next' : 'codes.pinNeeded')}</span>;
  }
  return (
    <span class={ending ? 'row-codes ending' : 'row-codes'}>
      <span class={copied ? 'row-code copied' : 'row-code'}>
        {copied && <Icon name="check" />}
        <CodeText code={code} />
      </span>
      {next !== undefined && (
        <span class="row-next-code">
          <span>{i18n.t('codes.then')}</span>
          <CodeText code={next} />
        </span>
      )}
      <span class="visually-hidden">{i18n.t('codes.copy')}</span>
    </span>
  );
}
