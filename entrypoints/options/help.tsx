import { i18n } from '#i18n';
import { version } from '../../lib/browser/own-pages';

/** What this is, and which version of it. */
export function Help() {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.help')}</h1>
      <p>{i18n.t('about.text')}</p>
      <dl class="details">
        <dt>{i18n.t('about.version')}</dt>
        <dd>{version()}</dd>
      </dl>
    </section>
  );
}
