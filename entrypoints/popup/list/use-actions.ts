import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { textOf } from '../../../components/words/refusal-text';
import { closePopup } from '../../../lib/browser/api/side-panel';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { ActContext, ActGiven } from '../lazy/action-context';

/** Long enough to be read before the popup is gone. */
const CLOSE_MS = 600;

/** Loads the acts and does one; says why when it is refused. */
type Act = (run: (acts: typeof import('../lazy/actions')) => Promise<void>) => Promise<void>;

/** What can be done, and what it leaves behind. */
export type Acts = ActContext & { act: Act };

/** Everything that can be done from the list. */
export function useActs(given: ActGiven): Acts {
  const { say, settings } = given;
  const [copied, setCopied] = useState<string>();
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const [doubted, setDoubted] = useState<VaultAccount>();

  const attempt = (run: () => Promise<void>) =>
    run().catch((error: unknown) => say({ text: textOf(error), isProblem: true }));
  const copy = async (account: VaultAccount, code: string) => {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      return say({ text: i18n.t('codes.copyFailed') });
    }
    setCopied(account.id);
    say({ text: i18n.t('codes.copied', [nameOf(account)]) });
    if (settings?.closeAfterCopy) setTimeout(closePopup, CLOSE_MS);
  };

  return {
    ...given,
    doubted,
    setDoubted,
    taken,
    setTaken,
    copied,
    setCopied,
    copy,
    attempt,
    act: (run) => attempt(async () => run(await import('../lazy/actions'))),
  };
}
