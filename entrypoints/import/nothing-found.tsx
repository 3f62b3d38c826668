import { i18n } from '#i18n';
import { refusalText } from '../../components/refusal-text';
import { openOptions } from '../../lib/browser/own-pages';
import type { Findings } from './find-accounts';

/** No account came out of the scan: says what there was instead, and what to do. */
export function NothingFound({ others, problem }: { others: Findings['others']; problem?: string }) {
  const typeKey = async () => {
    await openOptions('add');
    window.close();
  };
  return (
    <main class="window stack">
      <h1>{i18n.t(others.length > 0 ? 'import.otherTitle' : 'import.nothingTitle')}</h1>
      {others.length === 0 && <p>{problem ?? i18n.t('import.nothingText')}</p>}
      {others.map((other) => (
        <Other key={JSON.stringify(other)} other={other} />
      ))}
      <div class="actions">
        <button type="button" class="button primary" onClick={typeKey}>
          {i18n.t('import.typeKey')}
        </button>
        <button type="button" class="button" onClick={() => window.close()}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </main>
  );
}

function Other({ other }: { other: Findings['others'][number] }) {
  if (other.is === 'microsoft') return <p>{i18n.t('import.microsoftText')}</p>;
  if (other.is === 'refused') return <p class="problem">{refusalText(other.code)}</p>;
  return (
    <div>
      <p>{i18n.t('import.otherText')}</p>
      <p class="other-text">
        <bdi>{other.text.slice(0, 500)}</bdi>
      </p>
    </div>
  );
}
