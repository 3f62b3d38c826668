import { i18n } from '#i18n';
import { chooseSubmit, stopAutomatic } from '../../../lib/browser/fill/autofill-choice';
import { useAutomaticSites } from '../../../lib/browser/fill/use-autofill-sites';

/** The sites that are filled without asking, each with the way to end that. */
export function AutomaticSites() {
  const sites = useAutomaticSites();
  if (sites === undefined) return null;
  return (
    <div class="card">
      <h2>{i18n.t('automatic.title')}</h2>
      <p class="hint">{i18n.t(sites.length > 0 ? 'automatic.text' : 'automatic.none')}</p>
      {sites.length > 0 && (
        <ul>
          {sites.map(({ site, submit }) => (
            <li key={site} class="account account-line">
              <span class="account-names">
                <strong>
                  <bdi>{site}</bdi>
                </strong>
                <label class="check hint">
                  <input
                    type="checkbox"
                    checked={submit}
                    onChange={(event) => chooseSubmit(site, event.currentTarget.checked)}
                  />
                  {i18n.t('automatic.submit')}
                  <span class="visually-hidden"> {site}</span>
                </label>
              </span>
              <button type="button" class="button small" onClick={() => stopAutomatic(site)}>
                {i18n.t('automatic.turnOff')}
                <span class="visually-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
