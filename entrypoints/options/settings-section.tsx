import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceField } from '../../components/choice-field';
import { readShortcuts, type Shortcuts } from '../../lib/browser/shortcuts';
import { showTheme } from '../../lib/browser/theme';
import { useSettings } from '../../lib/browser/use-settings';
import { AutomaticSites } from './automatic-sites';

/** How Latchkey looks and behaves. */
export function SettingsSection() {
  const [settings, save] = useSettings();
  if (settings === undefined) return null;
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.settings')}</h1>
      <div class="card">
        <h2>{i18n.t('settings.appearance')}</h2>
        <ChoiceField
          id="theme"
          label={i18n.t('settings.theme')}
          value={settings.theme}
          choices={[
            { value: 'system', text: i18n.t('settings.themeSystem') },
            { value: 'light', text: i18n.t('settings.themeLight') },
            { value: 'dark', text: i18n.t('settings.themeDark') },
          ]}
          onChange={(theme) => {
            showTheme(theme);
            save({ theme });
          }}
        />
      </div>
      <div class="card">
        <h2>{i18n.t('settings.popup')}</h2>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.closeAfterCopy}
            onChange={(event) => save({ closeAfterCopy: event.currentTarget.checked })}
          />
          {i18n.t('settings.closeAfterCopy')}
        </label>
      </div>
      <AutomaticSites />
      <Keys />
    </section>
  );
}

function Keys() {
  const [keys, setKeys] = useState<Shortcuts>();
  useEffect(() => {
    readShortcuts().then(setKeys);
  }, []);
  if (keys === undefined) return null;
  const rows: [string, string][] = [
    [i18n.t('settings.keyPopup'), keys.popup],
    [i18n.t('settings.keyFill'), keys.fill],
    [i18n.t('settings.keyScan'), keys.scan],
    [i18n.t('settings.keyLock'), keys.lock],
  ];
  return (
    <div class="card">
      <h2>{i18n.t('settings.keys')}</h2>
      <dl class="details">
        {rows.map(([what, key]) => (
          <div key={what} class="details-row">
            <dt>{what}</dt>
            <dd>
              <kbd>{key || i18n.t('settings.noKey')}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{i18n.t('settings.keysText')}</p>
    </div>
  );
}
