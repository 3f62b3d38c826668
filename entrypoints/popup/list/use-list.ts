import type { RefObject } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { RowActions } from '../../../components/codes/row-actions';
import { useSteps } from '../../../components/codes/use-steps';
import { useNewest } from '../../../components/shell/use-newest';
import type { Settings } from '../../../lib/browser/settings/settings';
import { useCodeClock } from '../../../lib/browser/settings/use-code-clock';
import { periodsOf } from '../../../lib/otp/periods';
import type { RefusalCode } from '../../../lib/refusal';
import { listedAccounts, type VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenState } from '../../../lib/vault/unlock/open-vault';
import type { OpenPage } from '../boot/open-page';
import type { Opening } from '../boot/opening';
import type { ListActions } from '../lazy/list-actions';
import { FRESH_LIST, type ListEvent, type ListState, nextListState } from '../state/list-state';
import { keyActions } from './key-actions';
import { makeListActions } from './make-list-actions';
import { rowActions } from './make-row-actions';
import { useHeldHeight } from './use-held-height';
import { useKeys } from './use-keys';
import { type Listing, useListing } from './use-listing';
import { useLookAlike } from './use-look-alike';
import { useOpenPage } from './use-open-page';

const NONE: VaultAccount[] = [];
const UNCORRECTED = { clockCorrection: undefined };

/** What the list is drawn from. */
export interface List {
  screen: RefObject<HTMLDivElement | null>;
  state: ListState;
  dispatch(event: ListEvent): void;
  accounts: VaultAccount[];
  listing: Listing;
  page: OpenPage | undefined;
  /** The site that the open one looks like; null for none, undefined until that is known. */
  real: string | null | undefined;
  /** Why nothing was filled, until that is settled. */
  notice: RefusalCode | undefined;
  /** The time that the codes are drawn for, in Unix seconds, and the period that most of them have. */
  at: number;
  period: number | undefined;
  actions: ListActions;
  rows: { readonly current: RowActions };
}

/** Connects the list's state with the vault, the open page, the clock and the keys. */
export function useList(
  vault: OpenState | undefined,
  opened: Opening | undefined,
  settings: Settings | undefined,
): List {
  const screen = useRef<HTMLDivElement>(null);
  const [state, dispatch] = useReducer(nextListState, FRESH_LIST);
  const accounts = useMemo(() => (vault ? listedAccounts(vault.contents) : NONE), [vault]);
  const page = useOpenPage(opened?.page);
  const real = useLookAlike(accounts, page?.site);
  const wasLocked = opened?.notice === 'locked';
  const notice = state.isBound || wasLocked ? undefined : opened?.notice;
  const listing = useListing(accounts, state, page, notice === 'no-account-for-site');
  useHeldHeight(listing.isSearch || listing.tag !== undefined);
  const periods = useMemo(() => periodsOf(accounts), [accounts]);
  const at = useSteps(screen, periods, useCodeClock(settings ?? UNCORRECTED));
  const actions = makeListActions({ accounts, page, doubted: state.doubted, dispatch }, settings);
  useAskedFill(actions, wasLocked && vault !== undefined);
  const rows = useNewest(rowActions(actions));
  useKeys(screen, vault !== undefined, keyActions(actions, state, listing));
  const [period] = periods;
  return { screen, state, dispatch, accounts, listing, page, real, notice, at, period, actions, rows };
}

/** What was asked for while the vault was locked is done once it is open. */
function useAskedFill(actions: ListActions, isAsked: boolean): void {
  const newest = useNewest(actions);
  useEffect(() => {
    if (isAsked) newest.current.run(({ fillAsked }) => fillAsked(newest.current));
  }, [isAsked, newest]);
}
