import { i18n } from '#i18n';
import { type ClockDrift, correctionOf, isInStep } from '../../lib/otp/clock-drift';
import { correctionText, lengthText } from '../words/length-text';

/** What the comparison with a site's clock showed, and the correction that it suggests. `corrected` holds already. */
export function ClockResult(props: {
  site: string;
  drift: ClockDrift;
  corrected: number;
  onCorrect(seconds: number): void;
}) {
  const { site, drift, corrected } = props;
  const correction = correctionOf(drift);
  if (isInStep(drift)) {
    return (
      <>
        <p class="success">{i18n.t('clock.inStep', { site })}</p>
        <p class="hint">{i18n.t('clock.otherReasons')}</p>
      </>
    );
  }
  const isCorrected = isInStep({ ...drift, seconds: drift.seconds + corrected });
  return (
    <>
      <p class={isCorrected ? 'hint' : 'problem'}>
        {i18n.t(drift.seconds > 0 ? 'clock.ahead' : 'clock.behind', {
          time: lengthText(drift.seconds),
          site,
        })}
      </p>
      {correction === undefined && <p>{i18n.t('clock.tooFar')}</p>}
      {isCorrected && <p class="success">{i18n.t('clock.nowInStep')}</p>}
      {correction !== undefined && !isCorrected && (
        <>
          <p>{i18n.t('clock.advice', { site })}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => props.onCorrect(correction)}>
              {i18n.t('clock.correct', { change: correctionText(correction) })}
            </button>
          </div>
        </>
      )}
    </>
  );
}
