import { i18n } from '#i18n';

/** Why there is a wait, and how long. Screen readers hear of it once, and of the seconds only when they ask. */
export function WaitNotice({ seconds }: { seconds: number }) {
  return (
    <div role="alert">
      {seconds > 0 && (
        <div class="problem stack">
          <p>{i18n.t('gate.slowed')}</p>
          <strong role="timer" aria-live="off">
            {i18n.t('gate.tryAgainIn', seconds)}
          </strong>
        </div>
      )}
    </div>
  );
}
