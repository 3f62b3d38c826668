import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSteps } from '../components/codes/use-steps';
import { useGrowing } from '../components/shell/use-growing';
import type { VaultAccount } from '../lib/vault/format/vault-account';
import { AccountRow } from './account-row';

/** Rows drawn at a time: nobody sees thousands at once. */
const BATCH = 60;

/** Accounts with their codes. `turn` names what is listed. */
export function AccountList(props: {
  accounts: VaultAccount[];
  turn: string;
  say(text: string): void;
  onNext(account: VaultAccount): void;
}) {
  const { accounts, turn, say, onNext } = props;
  const list = useRef<HTMLUListElement>(null);
  const { limit, end } = useGrowing<HTMLDivElement>(accounts.length, BATCH, { turn });
  const drawn = accounts.slice(0, limit);
  const at = useSteps(list, usePeriods(drawn), now);
  return (
    <>
      <ul ref={list} class="rescue-list" aria-label={i18n.t('codes.list')}>
        {drawn.map((account) => (
          <AccountRow key={account.id} account={account} at={at} say={say} onNext={onNext} />
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

/** The periods of what is drawn, the same list as long as it says the same. */
function usePeriods(accounts: VaultAccount[]): number[] {
  const named = [...new Set(accounts.filter(({ kind }) => kind !== 'hotp').map(({ period }) => period))]
    .sort((a, b) => a - b)
    .join();
  return useMemo(() => (named === '' ? [] : named.split(',').map(Number)), [named]);
}

function now(): number {
  return Date.now() / 1_000;
}
