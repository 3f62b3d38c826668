import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';
import { verifyCode } from '../../lib/otp/verify';
import { correctionText, lengthText } from '../words/length-text';
import { TextField } from './text-field';

/** An hour to each side tells a wrong clock, time zone mistakes aside, from a wrong key. */
const WINDOW_SECONDS = 3_600;

/**
 * Compares a code typed from the phone with this computer's, and tells how far the two clocks are apart. `onCorrect` gets
 * the seconds that put this computer's codes in step with the phone's.
 */
export function VerifyForm(props: { account: OtpAccount; now(): number; onCorrect(seconds: number): void }) {
  const { account } = props;
  const [code, setCode] = useState('');
  /** Seconds that the phone is ahead; undefined when the code is of no time near now. */
  const [result, setResult] = useState<{ phoneAhead: number | undefined }>();
  const [corrected, setCorrected] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setCorrected(false);
    const window = Math.ceil(WINDOW_SECONDS / account.period);
    const found = verifyCode(account, code, Math.floor(props.now()), window);
    setResult({ phoneAhead: found && found.offsetSteps * account.period });
  };
  const correct = (seconds: number) => {
    props.onCorrect(seconds);
    setCorrected(true);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h2>{i18n.t('add.verifyTitle')}</h2>
      <p>{i18n.t('add.verifyText')}</p>
      <div class="verify">
        <TextField id="verify-code" label={i18n.t('add.code')} value={code} numeric onInput={setCode} />
        <button type="submit" class="button" disabled={code.trim() === ''}>
          {i18n.t('add.verify')}
        </button>
      </div>
      <div role="status" class="stack">
        {result && <Result phoneAhead={result.phoneAhead} />}
        {result?.phoneAhead !== undefined && corrected && (
          <p>{i18n.t('clock.corrected', { change: correctionText(result.phoneAhead) })}</p>
        )}
      </div>
      {result?.phoneAhead !== undefined && result.phoneAhead !== 0 && !corrected && (
        <CorrectButton seconds={result.phoneAhead} onCorrect={correct} />
      )}
    </form>
  );
}

function Result({ phoneAhead }: { phoneAhead: number | undefined }) {
  if (phoneAhead === undefined) return <p class="problem">{i18n.t('add.notVerified')}</p>;
  return <p class="success">{driftText(phoneAhead)}</p>;
}

function CorrectButton({ seconds, onCorrect }: { seconds: number; onCorrect(seconds: number): void }) {
  return (
    <div class="actions">
      <button type="button" class="button small" onClick={() => onCorrect(seconds)}>
        {i18n.t('clock.correct', { change: correctionText(seconds) })}
      </button>
    </div>
  );
}

/** A code of a later step than ours means that the phone's clock is ahead, so ours is behind. */
function driftText(phoneAheadSeconds: number): string {
  if (phoneAheadSeconds === 0) return i18n.t('add.clockEqual');
  const time = lengthText(phoneAheadSeconds);
  return i18n.t(phoneAheadSeconds > 0 ? 'add.clockBehind' : 'add.clockAhead', { time });
}
