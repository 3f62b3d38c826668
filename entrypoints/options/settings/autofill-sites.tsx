import { i18n } from '#i18n';
import { chooseSubmit, stopAutofill } from '../../../lib/browser/fill/autofill-choice';
import { useAutofillSites } from '../../../lib/browser/fill/use-autofill-sites';

/** The sites that are filled by themselves, each with the way to end that. */
export function AutofillSites() {
  const sites = useAutofillSites();
  if (sites === undefined) return null;
  return (
    <div class="card">
      <h2>{i18n.t('autofill.title')}</h2>
      <p class="hint">{i18n.t(sites.length > 0 ? 'autofill.text' : 'autofill.none')}</p>
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
                  {i18n.t('autofill.submit')}
                  <span class="visually-hidden"> {site}</span>
                </label>
              </span>
              <button type="button" class="button small" onClick={() => stopAutofill(site)}>
                {i18n.t('autofill.turnOff')}
                <span class="visually-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
