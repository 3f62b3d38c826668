import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { endRescueOffer, mayOfferRescue } from '../../../lib/browser/backup/rescue-offer';
import { Refusal } from '../../../lib/refusal';
import { SavingNote } from './saving-note';
import { useSaving } from './use-saving';

const FILE_NAME = 'latchkey-rescue.html';

/** Whether the rescue page is offered beside a backup, and how to end that for good. */
export interface RescueOffering {
  isOpen: boolean;
  end(): void;
}

export function useRescueOffering(): RescueOffering {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    mayOfferRescue().then(setOpen);
  }, []);
  const end = () => {
    setOpen(false);
    // A store that does not take it offers once more: nothing is lost.
    endRescueOffer().catch(() => undefined);
  };
  return { isOpen, end };
}

/** Saves the page that opens backups without Latchkey. */
export function RescueCard({ offering }: { offering: RescueOffering }) {
  return (
    <section class="card" aria-labelledby="rescue-title">
      <h2 id="rescue-title">{i18n.t('rescue.pageTitle')}</h2>
      <p>{i18n.t('rescue.pageText')}</p>
      <SaveRescuePage offering={offering} />
    </section>
  );
}

/** Offers it beside a backup, until it was saved or declined once. */
export function RescueOffer({ offering }: { offering: RescueOffering }) {
  // What became of it stays to be read.
  const [isSaved, setSaved] = useState(false);
  if (!offering.isOpen && !isSaved) return null;
  return (
    <div class="rescue-offer">
      {!isSaved && <p class="hint">{i18n.t('rescue.offer')}</p>}
      <SaveRescuePage offering={offering} isOffer onSaved={() => setSaved(true)} />
    </div>
  );
}

function SaveRescuePage(props: { offering: RescueOffering; isOffer?: true; onSaved?(): void }) {
  const { offering, isOffer } = props;
  const [problem, setProblem] = useState<string>();
  const { saving, save, check } = useSaving(async (file) => {
    await expectRescuePage(file);
    props.onSaved?.();
    offering.end();
  });
  const attempt = (act: () => Promise<void>) => {
    setProblem(undefined);
    act().catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  const isDone = isOffer && saving?.is === 'saved';
  return (
    <>
      <SavingNote saving={saving} savedText={savedText} onFile={(file) => attempt(() => check(file))} />
      <Problem text={problem} />
      {!isDone && (
        <div class="actions">
          <button
            type="button"
            class={isOffer ? 'button small' : 'button'}
            onClick={() => attempt(() => save(FILE_NAME, rescuePage))}
          >
            {i18n.t('rescue.savePage')}
          </button>
          {isOffer && (
            <button type="button" class="button small plain" onClick={offering.end}>
              {i18n.t('rescue.noThanks')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

async function rescuePage(): Promise<Blob> {
  return new Blob([await loadRescuePage()], { type: 'text/html' });
}

/** Throws Refusal `other-file` for anything else, by a single character. */
async function expectRescuePage(file: Blob): Promise<void> {
  if ((await file.text()) !== (await loadRescuePage())) throw new Refusal('other-file');
}

/** It is large, and few need it twice: loaded when it is saved. */
async function loadRescuePage(): Promise<string> {
  return (await import('virtual:rescue-page')).RESCUE_PAGE;
}

function savedText(name: string): string {
  return i18n.t('rescue.pageSaved', { file: name });
}
