import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import type { Message } from '../../../components/shell/toast';
import { useRead } from '../../../components/shell/use-read';
import { sentenceFor } from '../../../components/words/refusal-text';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import { listSnapshots, restoreSnapshot } from '../../../lib/vault/history/snapshots';
import type { UndoableChange } from '../../../lib/vault/history/undoable';
import type { CommitStamp } from '../../../lib/vault/stores/store';
import { SnapshotLine } from './line';
import { SnapshotPreview } from './preview';

/** The states that the accounts were in, newest first: look at what one would change, restore it, take that back. */
export function Snapshots({ generation, say }: { generation: number; say(message: Message): void }) {
  const { value: stamps = [], problem } = useRead(() => listSnapshots(vaultContext()), generation);
  const [looking, setLooking] = useState<number>();
  const attempt = (act: () => Promise<void>) =>
    act().catch((error: unknown) => say({ text: sentenceFor(error), isProblem: true }));
  const takeBack = async ({ undo }: UndoableChange) => {
    await undo();
    say({ text: i18n.t('history.undone') });
  };
  const restore = async (stamp: CommitStamp) => {
    const change = await restoreSnapshot(vaultContext(), stamp);
    setLooking(undefined);
    const action = { label: i18n.t('account.undo'), run: () => attempt(() => takeBack(change)) };
    say({ text: i18n.t('history.restored'), action });
  };
  const current = stamps.find((one) => one.generation === generation);

  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.history')}</h1>
      <p>{i18n.t('history.text')}</p>
      <Problem text={problem} />
      <ul class="accounts">
        {stamps.map((stamp) => (
          <li key={stamp.generation} class="account stack">
            <SnapshotLine
              stamp={stamp}
              isCurrent={stamp === current}
              isOpen={looking === stamp.generation}
              onOpen={(isOpen) => setLooking(isOpen ? stamp.generation : undefined)}
            />
            {looking === stamp.generation && (
              <SnapshotPreview
                key={generation}
                stamp={stamp}
                onRestore={() => attempt(() => restore(stamp))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
