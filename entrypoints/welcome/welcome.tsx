import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Mark } from '../../components/shell/mark';
import { IMPORT_PAGE, OPTIONS_PAGE } from '../../lib/browser/api/own-pages';
import { Guides } from './guides';
import { PinPicture } from './pin-picture';

/** What a person sees once, after the installation: three ways to begin, and where the button is. */
export function Welcome() {
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Mark />
        <div>
          <h1>{i18n.t('gate.welcomeTitle')}</h1>
          <p>{i18n.t('gate.welcomeText')}</p>
        </div>
      </header>
      <Way title={i18n.t('welcome.siteTitle')}>
        <ol class="steps">
          <li>{i18n.t('welcome.site1')}</li>
          <li>{i18n.t('welcome.site2')}</li>
          <li>{i18n.t('welcome.site3')}</li>
        </ol>
      </Way>
      <Way title={i18n.t('welcome.appTitle')}>
        <p>{i18n.t('welcome.appText')}</p>
        <Guides />
        <div class="actions">
          <a class="button primary" href={IMPORT_PAGE}>
            {i18n.t('welcome.appButton')}
          </a>
        </div>
      </Way>
      <Way title={i18n.t('welcome.backupTitle')}>
        <p>{i18n.t('welcome.backupText')}</p>
        <div class="actions">
          <a class="button" href={OPTIONS_PAGE}>
            {i18n.t('welcome.backupButton')}
          </a>
        </div>
      </Way>
      <Way title={i18n.t('welcome.pinTitle')}>
        <PinPicture />
        <p>{i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChromium')}</p>
      </Way>
    </main>
  );
}

function Way({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
