import { i18n } from '#i18n';
import { chooseSubmit, stopAutofill } from '../../../lib/browser/fill/autofill-choice';
import { useAutofillSites } from '../../../lib/browser/fill/use-autofill-sites';
import { usePolicy } from '../../../lib/browser/settings/use-policy';
import { SetByPolicy } from './set-by-policy';

/** The sites that are filled by themselves, each with the way to end that. */
export function AutofillSites() {
  const sites = useAutofillSites();
  const policy = usePolicy()?.policy;
  if (sites === undefined || policy === undefined) return null;
  const { autofill, autofillSites, sendForms } = policy;
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
                    disabled={sendForms === false}
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
      <SetByPolicy policy={policy} is={(autofill ?? autofillSites ?? sendForms) !== undefined} />
    </div>
  );
}
