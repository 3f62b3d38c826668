import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasMacKeys, shortcutText } from '../../../components/words/shortcut-text';
import { openShortcutSettings, readShortcuts, type Shortcuts } from '../../../lib/browser/api/shortcuts';

/** The keys that the browser has for Latchkey now. */
export function HelpKeys() {
  const [keys, setKeys] = useState<Shortcuts>();
  useEffect(() => {
    readShortcuts().then(setKeys);
  }, []);
  if (keys === undefined) return null;
  const rows: [string, string][] = [
    [i18n.t('help.keyPopup'), keys.popup],
    [i18n.t('help.keyFill'), keys.fill],
    [i18n.t('help.keyScan'), keys.scan],
    [i18n.t('help.keyLock'), keys.lock],
  ];
  return (
    <div class="card">
      <h2>{i18n.t('help.keys')}</h2>
      <dl class="details">
        {rows.map(([what, key]) => (
          <div key={what} class="details-row">
            <dt>{what}</dt>
            <dd>{key ? <kbd>{shortcutText(key, hasMacKeys())}</kbd> : i18n.t('help.noKey')}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{i18n.t('help.keysText')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={openShortcutSettings}>
          {i18n.t('help.changeKeys')}
        </button>
      </div>
    </div>
  );
}
