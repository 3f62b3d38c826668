import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { ClockResult } from '../../../components/shell/clock-result';
import { useFocus } from '../../../components/shell/use-focus';
import { sentenceFor } from '../../../components/words/refusal-text';
import type { ActiveTab } from '../../../lib/browser/api/active-tab';
import { now } from '../../../lib/browser/settings/clock';
import type { ClockCorrection } from '../../../lib/browser/settings/settings';
import { compareClocks, type SiteClock } from '../../../lib/browser/settings/site-clock';
import { Refusal } from '../../../lib/refusal';

/** Codes are not accepted: compares this computer's clock with that of the site in the open tab. */
export function ClockHelp(props: {
  tab: ActiveTab | undefined;
  correction: ClockCorrection | undefined;
  onCorrect(correction: ClockCorrection): void;
  onClose(): void;
}) {
  // The tab is asked once, when the help is opened.
  const [comparison] = useState(() => compare(props.tab));
  const [clock, setClock] = useState<SiteClock>();
  const [problem, setProblem] = useState<string>();
  const heading = useFocus<HTMLHeadingElement>();
  useEffect(() => {
    comparison.then(setClock, (error: unknown) => setProblem(sentenceFor(error)));
  }, [comparison]);
  return (
    <section class="clock-help stack" aria-labelledby="clock-title">
      <h2 id="clock-title" ref={heading} tabIndex={-1}>
        {i18n.t('clock.title')}
      </h2>
      <p>{i18n.t('clock.text')}</p>
      <div role="status" class="stack">
        {clock === undefined && problem === undefined && <p class="hint">{i18n.t('clock.comparing')}</p>}
        {clock && (
          <ClockResult
            {...clock}
            corrected={props.correction?.seconds ?? 0}
            onCorrect={(seconds) => props.onCorrect({ seconds, source: 'site', at: Math.floor(now()) })}
          />
        )}
      </div>
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button" onClick={props.onClose}>
          {i18n.t('clock.close')}
        </button>
      </div>
    </section>
  );
}

async function compare(tab: ActiveTab | undefined): Promise<SiteClock> {
  if (tab === undefined) throw new Refusal('page-out-of-reach');
  return compareClocks(tab);
}
