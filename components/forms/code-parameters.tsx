import { i18n } from '#i18n';
import { MAX_DIGITS, MIN_DIGITS, OTP_ALGORITHMS, type OtpAccount } from '../../lib/otp/account';
import { lengthText } from '../words/length-text';
import { ChoiceField } from './choice-field';

/** How codes are made from a key. */
export type CodeParameters = Pick<OtpAccount, 'algorithm' | 'digits' | 'period'>;

const PERIODS = [15, 30, 60, 90, 120];
const DIGITS = Array.from({ length: MAX_DIGITS - MIN_DIGITS + 1 }, (_, i) => MIN_DIGITS + i);

/** The parameters that nearly nobody needs to change, folded away. */
export function CodeParametersFields(props: {
  value: CodeParameters;
  onChange(value: CodeParameters): void;
  /** HOTP has no time step. */
  kind?: 'totp' | 'hotp';
  hint?: string;
  children?: preact.ComponentChildren;
}) {
  const { value } = props;
  return (
    <details>
      <summary>{i18n.t('add.advanced')}</summary>
      <div class="stack advanced">
        <p class="hint">{props.hint ?? i18n.t('add.advancedHint')}</p>
        <div class="three">
          <ChoiceField
            id="algorithm"
            label={i18n.t('account.algorithm')}
            value={value.algorithm}
            choices={OTP_ALGORITHMS.map((one) => ({ value: one, text: one.replace('SHA', 'SHA-') }))}
            onChange={(algorithm) => props.onChange({ ...value, algorithm })}
          />
          <ChoiceField
            id="digits"
            label={i18n.t('account.digits')}
            value={value.digits}
            choices={DIGITS.map((one) => ({ value: one, text: String(one) }))}
            onChange={(digits) => props.onChange({ ...value, digits })}
          />
          {props.kind !== 'hotp' && (
            <Period value={value.period} onChange={(period) => props.onChange({ ...value, period })} />
          )}
          {props.children}
        </div>
      </div>
    </details>
  );
}

function Period({ value, onChange }: { value: number; onChange(period: number): void }) {
  const choices = withOwn(PERIODS, value).map((one) => ({
    value: one,
    text: lengthText(one),
  }));
  return (
    <ChoiceField
      id="period"
      label={i18n.t('account.period')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}

/** An account may have come with another time step than the usual ones. */
function withOwn(usual: number[], own: number): number[] {
  return usual.includes(own) ? usual : [...usual, own].sort((a, b) => a - b);
}
