import { LANGUAGES } from 'virtual:languages';
import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { translateMenus } from '../../../lib/browser/api/menus';
import type { Settings } from '../../../lib/browser/settings/settings';
import { showLanguage } from '../../../lib/browser/words/language';
import { namedLanguages } from '../../../lib/browser/words/language-names';

const NAMES = namedLanguages(Object.keys(LANGUAGES));

/** Which language is shown. Every open page changes with it; the menus follow, the browser's list of shortcuts does not. */
export function LanguageChoice(props: {
  settings: Settings;
  save(changed: Partial<Settings>): Promise<void>;
}) {
  const choose = async (language: string) => {
    await showLanguage(language);
    await props.save({ language });
    await translateMenus(language !== 'browser');
  };
  return (
    <div class="stack">
      <ChoiceField
        id="language"
        label={i18n.t('settings.language')}
        value={props.settings.language}
        choices={[
          { value: 'browser', text: i18n.t('settings.languageBrowser') },
          ...NAMES.map(({ tag, name }) => ({ value: tag, text: name })),
        ]}
        onChange={choose}
      />
      <p class="hint">{i18n.t('settings.languageHint')}</p>
    </div>
  );
}
