import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import { chooseSubmit, startAutofill, stopAutofill } from '../../../lib/browser/fill/autofill-choice';
import { useAutofillSites } from '../../../lib/browser/fill/use-autofill-sites';
import { mayAutofill } from '../../../lib/browser/settings/effective';
import { usePolicy } from '../../../lib/browser/settings/use-policy';
import { isHomeSite } from '../../../lib/site/home-site';
import { accountsOf, type Site } from '../../../lib/site/site';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenPage } from '../boot/open-page';

/** Whether the open site is filled by itself. Offered where it is clear which account is meant; the page is one by https. */
export function AutofillHere(props: {
  page: OpenPage;
  accounts: VaultAccount[];
  say(message: Message): void;
}) {
  const { page, say } = props;
  const sites = useAutofillSites();
  const policy = usePolicy()?.policy;
  const { site } = page;
  if (sites === undefined || policy === undefined || site === undefined) return null;
  if (isHomeSite(site) || !mayAutofill(policy, site)) return null;
  const chosen = sites.find((one) => one.site === site);
  const [account, ...others] = accountsOf(props.accounts, site);
  const isClear = account !== undefined && others.length === 0 && account.kind !== 'hotp';
  if (chosen === undefined && !isClear) return null;

  const turn = async (input: HTMLInputElement) => {
    if (!input.checked) {
      await stopAutofill(site);
      return say({ text: i18n.t('autofill.isOff', { site }) });
    }
    if (await startAutofill(site)) return say({ text: i18n.t('autofill.isOn', { site }) });
    input.checked = false;
    say({ text: i18n.t('autofill.refused', { site }) });
  };
  return (
    <footer class="foot">
      <label class="check">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={(event) => turn(event.currentTarget)}
        />
        {i18n.t('autofill.here', { site })}
      </label>
      {chosen && policy.sendForms !== false && <SubmitToo site={site} isOn={chosen.submit} />}
    </footer>
  );
}

function SubmitToo({ site, isOn }: { site: Site; isOn: boolean }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => chooseSubmit(site, event.currentTarget.checked)}
      />
      {i18n.t('autofill.submit')}
    </label>
  );
}
