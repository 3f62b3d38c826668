import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** Asks before unsaved edits are lost. Escape stays. */
export function LeaveQuestion({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="leave-title"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id="leave-title">{i18n.t('unsaved.title')}</h2>
      <p>{i18n.t('unsaved.text')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={onStay}>
          {i18n.t('unsaved.stay')}
        </button>
        <button type="button" class="button danger" onClick={onLeave}>
          {i18n.t('unsaved.leave')}
        </button>
      </div>
    </dialog>
  );
}
