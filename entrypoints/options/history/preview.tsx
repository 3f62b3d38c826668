import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import type { Difference } from '../../../lib/vault/accounts/difference';
import { previewSnapshot } from '../../../lib/vault/history/snapshots';
import type { CommitStamp } from '../../../lib/vault/stores/store';
import { changeText } from './change-text';

/** What restoring a snapshot would do, before it does. */
export function SnapshotPreview({ stamp, onRestore }: { stamp: CommitStamp; onRestore(): void }) {
  const [difference, setDifference] = useState<Difference>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    previewSnapshot(vaultContext(), stamp).then(setDifference, (error: unknown) =>
      setProblem(sentenceFor(error)),
    );
  }, [stamp]);
  if (difference === undefined) return <Problem text={problem} />;
  const { added, removed, changed } = difference;
  if (added.length + removed.length + changed.length === 0) {
    return <p class="hint">{i18n.t('history.nothing')}</p>;
  }
  return (
    <div class="stack preview">
      <Names title={i18n.t('history.added')} names={added.map(nameOf)} />
      <Names title={i18n.t('history.removed')} names={removed.map(nameOf)} />
      <Names
        title={i18n.t('history.changed')}
        names={changed.map(({ from, to }) =>
          i18n.t('history.change', { account: nameOf(to), changes: changeText(from, to) }),
        )}
      />
      <div class="actions">
        <button type="button" class="button primary small" onClick={onRestore}>
          {i18n.t('history.restore')}
        </button>
      </div>
    </div>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <h2 class="label">{title}</h2>
      <ul class="names">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
