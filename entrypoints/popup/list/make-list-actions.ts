import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Message } from '../../../components/shell/toast';
import { sentenceFor } from '../../../components/words/refusal-text';
import { closePopup } from '../../../lib/browser/api/side-panel';
import type { Settings } from '../../../lib/browser/settings/settings';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { ActionInput } from '../lazy/action-context';
import type { ListActions } from '../lazy/list-actions';

/** Long enough to be read before the popup is gone. */
const CLOSE_MS = 600;

/** What can be done from the list as it is now. */
export function makeListActions(given: ActionInput, settings: Settings | undefined): ListActions {
  const { dispatch } = given;
  const say = (message: Message | undefined) => dispatch({ is: 'said', message });
  const attempt = (run: () => Promise<void>) =>
    run().catch((error: unknown) => say({ text: sentenceFor(error), isProblem: true }));
  const copy = async (account: VaultAccount, code: string) => {
    try {
      // Loaded before anything is copied: a popup that is closed at once must not leave a code without its deadline.
      if (settings?.clearClipboardSeconds) await (await loadActions()).copySecret(code, settings);
      else await navigator.clipboard.writeText(code);
    } catch {
      return say({ text: i18n.t('codes.copyFailed') });
    }
    dispatch({
      is: 'copied',
      id: account.id,
      message: { text: i18n.t('codes.copied', { account: nameOf(account) }) },
    });
    if (settings?.closeAfterCopy) setTimeout(closePopup, CLOSE_MS);
  };
  return {
    ...given,
    say,
    attempt,
    copy,
    run: (action) => attempt(async () => action(await loadActions())),
  };
}

const loadActions = () => import('../lazy/actions');
