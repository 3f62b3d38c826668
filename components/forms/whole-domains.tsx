import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { domainChoices, hostsUnder, narrowTo, widenTo } from '../../lib/site/domain-choice';
import type { WholeDomain } from '../../lib/site/site';

/** Beside sites typed one a line: for each domain among them, whether all of it is meant. */
export function WholeDomains({ sites, onChange }: { sites: string; onChange(sites: string): void }) {
  const [replaced, setReplaced] = useState<ReadonlyMap<string, string[]>>(new Map());
  const choose = (pattern: WholeDomain, whole: boolean) => {
    if (!whole) return onChange(narrowTo(sites, pattern, replaced.get(pattern) ?? []));
    setReplaced(new Map(replaced).set(pattern, hostsUnder(sites, pattern)));
    onChange(widenTo(sites, pattern));
  };
  return domainChoices(sites).map(({ pattern, whole }) => (
    <label key={pattern} class="check">
      <input
        type="checkbox"
        checked={whole}
        onChange={(event) => choose(pattern, event.currentTarget.checked)}
      />
      {i18n.t('account.wholeDomain', { site: pattern.slice(2) })}
    </label>
  ));
}
