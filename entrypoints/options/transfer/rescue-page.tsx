import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useNewest } from '../../../components/shell/use-newest';
import { textOf } from '../../../components/words/refusal-text';
import { saveSettings } from '../../../lib/browser/settings/settings';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { SavingNote } from './saving-note';
import { useSaving } from './use-saving';

const FILE_NAME = 'latchkey-rescue.html';

/** Saves the page that opens backups without Latchkey. */
export function RescueCard() {
  return (
    <section class="card" aria-labelledby="rescue-title">
      <h2 id="rescue-title">{i18n.t('rescue.pageTitle')}</h2>
      <p>{i18n.t('rescue.pageText')}</p>
      <SaveRescuePage />
    </section>
  );
}

/** Offers it beside a backup, until it was saved or declined once. */
export function RescueOffer() {
  const [settings] = useSettings();
  // What became of it stays to be read.
  const [saved, setSaved] = useState(false);
  if (settings === undefined || !(settings.offerRescuePage || saved)) return null;
  return (
    <div class="rescue-offer">
      {!saved && <p class="hint">{i18n.t('rescue.offer')}</p>}
      <SaveRescuePage offer onSaved={() => setSaved(true)} />
    </div>
  );
}

function SaveRescuePage(props: { offer?: true; onSaved?(): void }) {
  const [problem, setProblem] = useState<string>();
  const { saving, save, check } = useSaving();
  const isSaved = saving?.is === 'saved';
  const attempt = (act: () => Promise<void>) => {
    setProblem(undefined);
    act().catch((error: unknown) => setProblem(textOf(error)));
  };
  const told = useNewest(props.onSaved);
  useEffect(() => {
    if (!isSaved) return;
    told.current?.();
    endOffer();
  }, [isSaved, told]);
  return (
    <>
      <SavingNote saving={saving} savedText={savedText} onFile={(file) => attempt(() => check(file))} />
      <Problem text={problem} />
      {!(props.offer && isSaved) && (
        <div class="actions">
          <button
            type="button"
            class={props.offer ? 'button small' : 'button'}
            onClick={() => attempt(() => save(FILE_NAME, rescuePage))}
          >
            {i18n.t('rescue.savePage')}
          </button>
          {props.offer && (
            <button type="button" class="button small plain" onClick={endOffer}>
              {i18n.t('rescue.noThanks')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** A store that does not take it offers once more: nothing is lost. */
function endOffer(): void {
  saveSettings({ offerRescuePage: false }).catch(() => undefined);
}

/** It is large, and few need it twice: loaded when it is saved. */
async function rescuePage(): Promise<Blob> {
  const { RESCUE_PAGE } = await import('virtual:rescue-page');
  return new Blob([RESCUE_PAGE], { type: 'text/html' });
}

function savedText(name: string): string {
  return i18n.t('rescue.pageSaved', [name]);
}
