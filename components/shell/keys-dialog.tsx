import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortcutText } from '../words/shortcut-text';
import { IconButton } from './icon-button';

/** Keys in the notation of manifests, several ways divided by a space. */
const KEYS = [
  ['A…Z', 'search'],
  ['↑ ↓', 'walk'],
  ['Home End', 'ends'],
  ['Enter', 'copy'],
  ['Ctrl+Enter', 'fill'],
  ['→', 'more'],
  ['Shift+F10', 'menu'],
  ['Alt+Up Alt+Down', 'move'],
  ['Delete', 'trash'],
  ['Ctrl+Z', 'undo'],
  ['Esc', 'escape'],
  ['?', 'help'],
] as const;

/** The keys of the list of codes. */
export function KeysDialog({ isMac, onClose }: { isMac: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog keys" aria-labelledby="keys-title" closedby="any" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="keys-title">{i18n.t('keys.title')}</h2>
        <IconButton icon="close" label={i18n.t('keys.close')} onPress={() => dialog.current?.close()} />
      </div>
      <dl>
        {KEYS.map(([keys, act]) => (
          <div key={act}>
            <dt>
              {keys.split(' ').map((one) => (
                <kbd key={one}>{shortcutText(one, isMac)}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
