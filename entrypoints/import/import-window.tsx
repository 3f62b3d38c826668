import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { textOf } from '../../components/refusal-text';
import { useVault } from '../../lib/browser/use-vault';
import type { OtpAccount } from '../../lib/otp/account';
import { Choice } from './choice';
import { type Findings, findAccounts } from './find-accounts';
import { NothingFound } from './nothing-found';
import { Saved } from './saved';

/** From a scan to saved accounts: looking, choosing, saved. */
export function ImportWindow({ scanId }: { scanId: string }) {
  const vault = useVault();
  const [findings, setFindings] = useState<Findings>();
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<OtpAccount[]>();

  useEffect(() => {
    findAccounts(scanId).then(setFindings, (error: unknown) => setProblem(textOf(error)));
  }, [scanId]);

  if (problem !== undefined) return <NothingFound problem={problem} others={[]} />;
  if (findings === undefined || vault === undefined) return <Looking />;
  if (saved) return <Saved accounts={saved} />;
  if (findings.accounts.length === 0) return <NothingFound others={findings.others} />;
  return <Choice findings={findings} vault={vault} onSaved={setSaved} />;
}

function Looking() {
  return (
    <main class="window" aria-busy="true">
      <p role="status">{i18n.t('import.looking')}</p>
    </main>
  );
}
