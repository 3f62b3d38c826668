import { i18n } from '#i18n';
import type { VaultState } from '../../../lib/vault/unlock/vault';
import { Diagnostics } from './diagnostics';
import { HelpKeys } from './keys';
import { PolicyCard } from './policy-card';

const TOPICS = ['clock', 'move', 'lost'] as const;

/** What to do when something does not work, the keys, and facts for who is asked for help. */
export function Help({ vault }: { vault: Extract<VaultState, { state: 'open' }> }) {
  return (
    <section class="stack narrow">
      <h1 tabIndex={-1}>{i18n.t('options.help')}</h1>
      <p>{i18n.t('help.text')}</p>
      {TOPICS.map((topic) => (
        <div key={topic} class="card">
          <h2>{i18n.t(`help.${topic}Title`)}</h2>
          <ol class="steps">
            {([1, 2, 3] as const).map((step) => (
              <li key={step}>{i18n.t(`help.${topic}${step}`)}</li>
            ))}
          </ol>
        </div>
      ))}
      <PolicyCard />
      <HelpKeys />
      <Diagnostics vault={vault} />
      <p class="hint">
        <a href="/notices.html" target="_blank" rel="noopener">
          {i18n.t('help.notices')}
        </a>
      </p>
    </section>
  );
}
