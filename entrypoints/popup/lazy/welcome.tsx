import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { useSubmit } from '../../../components/forms/use-submit';
import { Mark } from '../../../components/shell/mark';
import { openOptions } from '../../../lib/browser/api/own-pages';
import { closePopup } from '../../../lib/browser/api/side-panel';
import { scanTab } from '../../../lib/browser/scan/scan-tab';
import { readOpenPage } from '../boot/open-page';

/** Setting up needs room and must survive a click elsewhere: it happens in a tab, or in the window of a first scan. */
export function Welcome() {
  const { busy, problem, submit } = useSubmit(scanHere);
  return (
    <main class="gate">
      <Mark />
      <h1>{i18n.t('gate.welcomeTitle')}</h1>
      <p>{i18n.t('gate.welcomeText')}</p>
      <button type="button" class="button primary" onClick={() => openOptions('accounts')}>
        {i18n.t('gate.setUp')}
      </button>
      <button type="button" class="button" disabled={busy} onClick={submit}>
        {i18n.t('codes.scan')}
      </button>
      <Problem text={problem} />
    </main>
  );
}

async function scanHere(): Promise<void> {
  const { tab } = await readOpenPage();
  if (tab === undefined) return;
  await scanTab(tab);
  closePopup();
}
