import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import type { IconName } from '../../../components/shell/icon-outlines';
import { Mark } from '../../../components/shell/mark';
import { OPTIONS_SECTIONS, type OptionsSection } from '../../../lib/browser/api/own-pages';

const ICONS: Record<OptionsSection, IconName> = {
  accounts: 'list',
  add: 'add',
  transfer: 'transfer',
  history: 'history',
  security: 'shield',
  settings: 'gear',
  help: 'info',
};

/** The way to each section, and the lock. */
export function Side({ open, onLock }: { open: OptionsSection; onLock(): void }) {
  return (
    <header class="side">
      <p class="brand">
        <Mark />
        {i18n.t('options.title')}
      </p>
      <nav aria-label={i18n.t('options.navigation')}>
        <ul>
          {OPTIONS_SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === open ? 'page' : undefined}>
                <Icon name={ICONS[name]} />
                {i18n.t(`options.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="button" onClick={onLock}>
        <Icon name="lock" />
        {i18n.t('options.lockNow')}
      </button>
    </header>
  );
}
