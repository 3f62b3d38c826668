import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { lacksPin } from '../lib/otp/account';
import { codeAt, stepAt } from '../lib/otp/code-of-step';
import type { VaultAccount } from '../lib/vault/vault-account';
import { linesOf, nameOf } from './account-name';
import { CodeText } from './code-text';
import { Icon } from './icon';
import { Monogram } from './monogram';

/** What a row of the list can do. */
export interface RowActions {
  onCopy(account: VaultAccount, code: string): void;
  /** Moves an HOTP account on to its next code. */
  onNext(account: VaultAccount): void;
  /** Something is missing that only the options page can take. */
  onMend(account: VaultAccount): void;
  onFill(account: VaultAccount): void;
  onBind(account: VaultAccount): void;
}

/** One account: a click or Enter copies its code. */
export function CodeRow(props: {
  account: VaultAccount;
  at: number;
  /** The HOTP code that was asked for since the list was opened. */
  taken?: string;
  copied: boolean;
  offer?: 'fill' | 'bind';
  site?: string;
  actions: RowActions;
}) {
  const { account, at, actions } = props;
  const step = stepAt(account, at);
  // Only a new step makes a new code: `at` moves with every period in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const code = useMemo(() => codeOf(account, at, props.taken), [account, step, props.taken]);
  const [first, second] = linesOf(account);
  const name = nameOf(account);
  const isHotp = account.kind === 'hotp';
  const press = () => {
    if (code !== undefined) return actions.onCopy(account, code);
    return isHotp ? actions.onNext(account) : actions.onMend(account);
  };
  return (
    <li class="row">
      <button type="button" class="row-main" data-account={account.id} onClick={press}>
        <Monogram name={account.issuer || account.label} picture={account.picture} />
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
        <span class={props.copied ? 'row-code copied' : 'row-code'}>
          {props.copied ? <Icon name="check" /> : null}
          {code === undefined ? (
            <span class="row-next">{i18n.t(isHotp ? 'codes.next' : 'codes.pinNeeded')}</span>
          ) : (
            <CodeText code={code} />
          )}
        </span>
        <span class="visually-hidden">{code === undefined ? '' : i18n.t('codes.copy')}</span>
        {isHotp ? <Icon name="next" /> : <Ring period={account.period} />}
      </button>
      {props.offer === 'fill' && (
        <button
          type="button"
          class="button small primary"
          aria-label={i18n.t('codes.fillInto', [name])}
          onClick={() => actions.onFill(account)}
        >
          {i18n.t('codes.fill')}
        </button>
      )}
      {props.offer === 'bind' && (
        <button type="button" class="button small" onClick={() => actions.onBind(account)}>
          {i18n.t('codes.bind', [props.site ?? ''])}
        </button>
      )}
    </li>
  );
}

function Ring({ period }: { period: number }) {
  return (
    <span
      class="ring"
      aria-hidden="true"
      style={{ '--left': `var(--left-${period})`, '--ring': `var(--ring-${period})` }}
    />
  );
}

/** The code to show, or undefined where one must be asked for (HOTP) or something is missing. */
function codeOf(account: VaultAccount, at: number, taken: string | undefined): string | undefined {
  if (account.kind === 'hotp') return taken;
  return lacksPin(account) ? undefined : codeAt(account, at);
}
