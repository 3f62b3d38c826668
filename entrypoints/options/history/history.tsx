import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import type { Message } from '../../../components/shell/toast';
import { textOf } from '../../../components/words/refusal-text';
import { vaultPlaces } from '../../../lib/browser/vault/vault-context';
import { listSnapshots, restoreSnapshot } from '../../../lib/vault/history/snapshots';
import type { CommitStamp } from '../../../lib/vault/stores/store';
import { timeText } from '../shell/day-text';
import { SnapshotPreview } from './preview';

/** The states that the accounts were in, newest first: look at what one would change, restore it, take that back. */
export function Snapshots({ generation, say }: { generation: number; say(message: Message): void }) {
  const [stamps, setStamps] = useState<CommitStamp[]>([]);
  const [looking, setLooking] = useState<number>();
  const [problem, setProblem] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation is another list
  useEffect(() => {
    listSnapshots(vaultPlaces()).then(setStamps, (error: unknown) => setProblem(textOf(error)));
  }, [generation]);

  const restore = async (stamp: CommitStamp, undo?: CommitStamp) => {
    try {
      await restoreSnapshot(vaultPlaces(), stamp);
    } catch (error) {
      say({ text: textOf(error), isProblem: true });
      return;
    }
    setLooking(undefined);
    const action = undo && { label: i18n.t('account.undo'), run: () => restore(undo) };
    say({ text: i18n.t(undo ? 'history.restored' : 'history.undone'), ...(action ? { action } : {}) });
  };

  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.history')}</h1>
      <p>{i18n.t('history.text')}</p>
      <Problem text={problem} />
      <ul class="accounts">
        {stamps.map((stamp) => (
          <li key={stamp.generation} class="account stack">
            <div class="account-line">
              <time class="account-names" dateTime={new Date(stamp.savedAt * 1_000).toISOString()}>
                {timeText(stamp.savedAt)}
              </time>
              {stamp.generation === generation ? (
                <span class="hint">{i18n.t('history.now')}</span>
              ) : (
                <button
                  type="button"
                  class="button small"
                  aria-expanded={looking === stamp.generation}
                  onClick={() => setLooking(looking === stamp.generation ? undefined : stamp.generation)}
                >
                  {i18n.t('history.look')}
                  <span class="visually-hidden"> {timeText(stamp.savedAt)}</span>
                </button>
              )}
            </div>
            {looking === stamp.generation && (
              <SnapshotPreview
                key={generation}
                stamp={stamp}
                onRestore={() =>
                  restore(
                    stamp,
                    stamps.find((one) => one.generation === generation),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
