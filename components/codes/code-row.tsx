import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { lacksPin } from '../../lib/otp/account';
import { codeAt, stepAt } from '../../lib/otp/code-of-step';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { Icon } from '../shell/icon';
import { IconButton } from '../shell/icon-button';
import { linesOf, nameOf } from './account-name';
import { CodeText } from './code-text';
import { Monogram } from './monogram';
import { isEnding } from './use-steps';

/** What a row of the list can do. */
export interface RowActions {
  onCopy(account: VaultAccount, code: string): void;
  /** Moves an HOTP account on to its next code. */
  onNext(account: VaultAccount): void;
  /** Something is missing that only the options page can take. */
  onMend(account: VaultAccount): void;
  onFill(account: VaultAccount): void;
  onBind(account: VaultAccount): void;
  /** Opens the account's menu beside this element. */
  onMenu(account: VaultAccount, opener: HTMLElement): void;
}

/** What all rows of a list have in common. */
export interface RowSurroundings {
  at: number;
  /** The period that the list itself counts down: rows of another have a ring of their own. */
  period: number | undefined;
  showsNext: boolean;
  site: string | undefined;
  /** The newest, whenever it is asked: rows that are made once keep only this. */
  actions: { readonly current: RowActions };
}

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
  const { at, actions } = around;
  const step = stepAt(account, at);
  const ending = account.kind !== 'hotp' && isEnding(account.period, at);
  // `at` moves with every period of the list, and so does what is around: a row is made anew for its own step only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const code = codeOf(account, at, taken);
    const next = ending && around.showsNext ? codeOf(account, at + account.period, taken) : undefined;
    const press = () => {
      if (code !== undefined) return actions.current.onCopy(account, code);
      return account.kind === 'hotp' ? actions.current.onNext(account) : actions.current.onMend(account);
    };
    return (
      <li class={account.pinned ? 'row pinned' : 'row'} data-account={account.id}>
        <button type="button" class="row-main" onClick={press}>
          <Monogram name={account.issuer || account.label} picture={account.picture} />
          <Names account={account} />
          {account.period !== around.period && account.kind !== 'hotp' && (
            <span class="ring" aria-hidden="true" data-period={account.period} />
          )}
          {code === undefined ? (
            <span class="row-next">{i18n.t(account.kind === 'hotp' ? 'codes.next' : 'codes.pinNeeded')}</span>
          ) : (
            <Codes code={code} next={next} copied={copied} ending={ending} />
          )}
        </button>
        {offer && <Offer account={account} offer={offer} around={around} />}
        {account.kind === 'hotp' && code !== undefined && (
          <IconButton
            icon="next"
            label={i18n.t('codes.next')}
            onPress={() => actions.current.onNext(account)}
          />
        )}
        <button
          type="button"
          class="icon-button row-menu"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={i18n.t('codes.menuOf', [nameOf(account)])}
          onClick={(event) => actions.current.onMenu(account, event.currentTarget)}
        >
          <Icon name={account.pinned ? 'pin' : 'more'} />
        </button>
      </li>
    );
  }, [account, step, ending, taken, copied, offer, around.period, around.showsNext, around.site]);
}

function Names({ account }: { account: VaultAccount }) {
  const [first, second] = linesOf(account);
  return (
    <span class="row-names">
      <span class="row-first">
        <bdi>{first}</bdi>
      </span>
      {second && (
        <span class="row-second">
          <bdi>{second}</bdi>
        </span>
      )}
    </span>
  );
}

function Codes(props: { code: string; next: string | undefined; copied: boolean; ending: boolean }) {
  return (
    <span class={props.ending ? 'row-codes ending' : 'row-codes'}>
      <span class={props.copied ? 'row-code copied' : 'row-code'}>
        {props.copied && <Icon name="check" />}
        <CodeText code={props.code} />
      </span>
      {props.next !== undefined && (
        <span class="row-next-code">
          {i18n.t('codes.then')} <CodeText code={props.next} />
        </span>
      )}
      <span class="visually-hidden">{i18n.t('codes.copy')}</span>
    </span>
  );
}

function Offer(props: { account: VaultAccount; offer: 'fill' | 'bind'; around: RowSurroundings }) {
  const { account, offer, around } = props;
  if (offer === 'bind') {
    return (
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('codes.bindOn', [nameOf(account), around.site ?? ''])}
        onClick={() => around.actions.current.onBind(account)}
      >
        {i18n.t('codes.bind')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="button small primary"
      aria-label={i18n.t('codes.fillInto', [nameOf(account)])}
      onClick={() => around.actions.current.onFill(account)}
    >
      {i18n.t('codes.fill')}
    </button>
  );
}

/** The code to show, or undefined where one must be asked for (HOTP) or something is missing. */
function codeOf(account: VaultAccount, at: number, taken: string | undefined): string | undefined {
  if (account.kind === 'hotp') return taken;
  return lacksPin(account) ? undefined : codeAt(account, at);
}
