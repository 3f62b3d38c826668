import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { SettingSwitch } from '../../../components/forms/setting-switch';
import type { Settings } from '../../../lib/browser/settings/settings';
import { showTheme } from '../../../lib/browser/settings/theme';
import { useSettings } from '../../../lib/browser/settings/use-settings';
import { AutofillSites } from './autofill-sites';
import { ClipboardClearing } from './clipboard';
import { SettingsClock } from './clock';
import { KeepOpen } from './keep-open';
import { LanguageChoice } from './language';
import { Locking } from './locking';

/** How Latchkey looks and behaves. */
export function SettingsSection() {
  const [settings, save] = useSettings();
  if (settings === undefined) return null;
  return (
    <section class="stack narrow">
      <h1 tabIndex={-1}>{i18n.t('options.settings')}</h1>
      <Appearance settings={settings} save={save} />
      <div class="card">
        <h2>{i18n.t('settings.popup')}</h2>
        {(['hideCodes', 'showNextCode', 'closeAfterCopy'] as const).map((key) => (
          <SettingSwitch
            key={key}
            id={key}
            label={i18n.t(`settings.${key}`)}
            hint={i18n.t(`settings.${key}Hint`)}
            isOn={settings[key]}
            onChange={(isOn) => save({ [key]: isOn })}
          />
        ))}
      </div>
      <ClipboardClearing settings={settings} save={save} />
      <AutofillSites />
      <KeepOpen />
      <Locking />
      <SettingsClock
        correction={settings.clockCorrection}
        onRemove={() => save({ clockCorrection: undefined })}
      />
    </section>
  );
}

function Appearance(props: { settings: Settings; save(changed: Partial<Settings>): Promise<void> }) {
  return (
    <div class="card">
      <h2>{i18n.t('settings.appearance')}</h2>
      <LanguageChoice settings={props.settings} save={props.save} />
      <ChoiceField
        id="theme"
        label={i18n.t('settings.theme')}
        value={props.settings.theme}
        choices={[
          { value: 'system', text: i18n.t('settings.themeSystem') },
          { value: 'light', text: i18n.t('settings.themeLight') },
          { value: 'dark', text: i18n.t('settings.themeDark') },
        ]}
        onChange={(theme) => {
          showTheme(theme);
          props.save({ theme });
        }}
      />
    </div>
  );
}
