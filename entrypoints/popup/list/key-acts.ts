import { i18n } from '#i18n';
import { spotBeside } from '../../../lib/vault/accounts/list-sections';
import type { Spot } from '../../../lib/vault/accounts/order';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { KeyActs } from '../lazy/keys';
import type { ListActs } from '../lazy/list-acts';
import type { ListState } from '../state/list-state';
import type { Listing } from './use-listing';

/** What the keys do to the list as it is now. An account that is gone by then is passed over. */
export function keyActs(
  acts: ListActs,
  { query }: Pick<ListState, 'query'>,
  { tag, turn, isSearch, sections }: Pick<Listing, 'tag' | 'turn' | 'isSearch' | 'sections'>,
): KeyActs {
  const { accounts, act, say, dispatch } = acts;
  const on = (id: string, run: (account: VaultAccount) => void) => {
    const account = accounts.find((one) => one.id === id);
    if (account) run(account);
  };
  const move = (id: string, spot: Spot) => {
    if (isSearch) return say({ text: i18n.t('codes.cannotMove') });
    on(id, (account) => act((all) => all.move(acts, account, spot)));
  };
  return {
    onEscape: () => {
      if (query === '' && tag === undefined) return false;
      dispatch({ is: 'narrowing-ended' });
      return true;
    },
    onHelp: () => dispatch({ is: 'opened', over: 'keys' }),
    onFill: (id) => on(id, (account) => act(({ fill }) => fill(acts, account))),
    onTrash: (id) => on(id, (account) => act(({ trash }) => trash(acts, account))),
    onMove: (id, direction) => {
      const spot = spotBeside(sections, id, direction);
      if (spot) move(id, spot);
    },
    onDrop: move,
    onEnd: () => dispatch({ is: 'end-wanted', turn }),
    onMenu: (id, opener) => on(id, (menu) => dispatch({ is: 'opened', over: { menu, opener } })),
  };
}
