import { i18n } from '#i18n';
import { Mark } from '../../../components/shell/mark';
import { openOptions } from '../../../lib/browser/api/own-pages';

/** Setting up needs room and must survive a click elsewhere: it happens in a tab. */
export function Welcome() {
  return (
    <main class="gate">
      <Mark />
      <h1>{i18n.t('gate.welcomeTitle')}</h1>
      <p>{i18n.t('gate.welcomeText')}</p>
      <button type="button" class="button primary" onClick={() => openOptions('accounts')}>
        {i18n.t('gate.setUp')}
      </button>
    </main>
  );
}
