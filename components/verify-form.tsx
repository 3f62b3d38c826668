import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OtpAccount } from '../lib/otp/account';
import { verifyCode } from '../lib/otp/verify';
import { TextField } from './text-field';

/** An hour to each side tells a wrong clock, time zone mistakes aside, from a wrong key. */
const WINDOW_SECONDS = 3_600;

/** Compares a code typed from the phone with this computer's, and tells how far the two clocks are apart. */
export function VerifyForm({ account, now }: { account: OtpAccount; now(): number }) {
  const [code, setCode] = useState('');
  const [result, setResult] = useState<{ good: boolean; text: string }>();
  const submit = (event: Event) => {
    event.preventDefault();
    const found = verifyCode(account, code, Math.floor(now()), Math.ceil(WINDOW_SECONDS / account.period));
    setResult(
      found === undefined
        ? { good: false, text: i18n.t('add.notVerified') }
        : { good: true, text: driftText(found.offsetSteps * account.period) },
    );
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
      <div role="status">{result && <p class={result.good ? 'success' : 'problem'}>{result.text}</p>}</div>
    </form>
  );
}

/** A code of a later step than ours means that the phone's clock is ahead, so ours is behind. */
function driftText(phoneAheadSeconds: number): string {
  const right = i18n.t('add.verified');
  if (phoneAheadSeconds === 0) return `${right} ${i18n.t('add.clockEqual')}`;
  const apart = String(Math.abs(phoneAheadSeconds));
  const drift = i18n.t(phoneAheadSeconds > 0 ? 'add.clockBehind' : 'add.clockAhead', [apart]);
  return `${right} ${drift} ${i18n.t('add.clockAdvice')}`;
}
