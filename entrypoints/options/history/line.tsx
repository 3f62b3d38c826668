import { i18n } from '#i18n';
import { timeText } from '../../../components/words/day-text';
import type { CommitStamp } from '../../../lib/vault/stores/store';

/** When a state was saved, and the way to look at it. */
export function SnapshotLine(props: {
  stamp: CommitStamp;
  isCurrent: boolean;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}) {
  const { stamp, isOpen } = props;
  return (
    <div class="account-line">
      <time class="account-names" dateTime={new Date(stamp.savedAt * 1_000).toISOString()}>
        {timeText(stamp.savedAt)}
      </time>
      {props.isCurrent ? (
        <span class="hint">{i18n.t('history.now')}</span>
      ) : (
        <button
          type="button"
          class="button small"
          aria-expanded={isOpen}
          aria-label={i18n.t('history.lookAt', { date: timeText(stamp.savedAt) })}
          onClick={() => props.onOpen(!isOpen)}
        >
          {i18n.t('history.look')}
        </button>
      )}
    </div>
  );
}
