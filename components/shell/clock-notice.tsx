import { i18n } from '#i18n';
import { correctionText } from '../words/length-text';

/** Says that codes are made for another time than the computer's, and ends it. */
export function ClockNotice({ seconds, onRemove }: { seconds: number; onRemove(): void }) {
  return (
    <p class="warning clock-notice">
      <span>{i18n.t('clock.corrected', { change: correctionText(seconds) })}</span>
      <button type="button" class="button small" onClick={onRemove}>
        {i18n.t('clock.remove')}
      </button>
    </p>
  );
}
