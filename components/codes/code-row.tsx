import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { lacksPin } from '../../lib/otp/account';
import { codeOfStep, stepAt } from '../../lib/otp/code-of-step';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { IconButton } from '../shell/icon-button';
import { AccountLines } from './account-lines';
import { Monogram } from './monogram';
import type { RowActions, RowSurroundings } from './row-actions';
import { MenuButton, OfferButton } from './row-buttons';
import { RowCodes } from './row-codes';
import { isEnding } from './use-steps';

/** One account: a click or Enter copies its code. */
export function CodeRow(props: {
  account: VaultAccount;
  around: RowSurroundings;
  /** The HOTP code that was asked for since the list was opened. */
  taken: string | undefined;
  copied: boolean;
  offer: 'fill' | 'bind' | undefined;
}) {
  const { account, around, taken, copied, offer } = props;
  const { at, period, showsNext, site, actions } = around;
  const step = stepAt(account, at);
  const ending = account.kind !== 'hotp' && isEnding(account.period, at);
  // `at` moves with every period of the list, and so does what is around: a row is made again for its own step only.
  return useMemo(() => {
    const code = codeOf(account, step, taken);
    const next = ending && showsNext ? codeOf(account, step + 1, taken) : undefined;
    return (
      <li class={account.pinned ? 'row pinned' : 'row'} data-account={account.id}>
        <button type="button" class="row-main" onClick={() => press(account, code, actions.current)}>
          <Monogram name={account.issuer || account.label} picture={account.picture} />
          <AccountLines account={account} in="row" />
          {account.period !== period && account.kind !== 'hotp' && (
            <span class="ring" aria-hidden="true" data-period={account.period} />
          )}
          <RowCodes kind={account.kind} code={code} next={next} copied={copied} ending={ending} />
        </button>
        {offer && <OfferButton account={account} offer={offer} site={site} actions={actions} />}
        {account.kind === 'hotp' && code !== undefined && (
          <IconButton
            icon="next"
            label={i18n.t('codes.next')}
            onPress={() => actions.current.onNext(account)}
          />
        )}
        <MenuButton account={account} actions={actions} />
      </li>
    );
  }, [account, step, ending, taken, copied, offer, period, showsNext, site, actions]);
}

/** Copies what there is to copy, or asks for what is missing. */
function press(account: VaultAccount, code: string | undefined, actions: RowActions): void {
  if (code !== undefined) actions.onCopy(account, code);
  else if (account.kind === 'hotp') actions.onNext(account);
  else actions.onMend(account);
}

/** The code to show, or undefined where one must be asked for (HOTP) or something is missing. */
function codeOf(account: VaultAccount, step: number, taken: string | undefined): string | undefined {
  if (account.kind === 'hotp') return taken;
  return lacksPin(account) ? undefined : codeOfStep(account, step);
}
