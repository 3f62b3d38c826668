import { i18n } from '#i18n';
import { positionBeside } from '../../../lib/vault/accounts/list-sections';
import type { ListPosition } from '../../../lib/vault/accounts/order';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { KeyActions } from '../lazy/keys';
import type { ListActions } from '../lazy/list-actions';
import type { ListState } from '../state/list-state';
import type { Listing } from './use-listing';

/** What the keys do to the list as it is now. An account that is gone by then is passed over. */
export function keyActions(
  actions: ListActions,
  { query }: Pick<ListState, 'query'>,
  { tag, turn, isSearch, sections }: Pick<Listing, 'tag' | 'turn' | 'isSearch' | 'sections'>,
): KeyActions {
  const { accounts, run, say, dispatch } = actions;
  const on = (id: string, run: (account: VaultAccount) => void) => {
    const account = accounts.find((one) => one.id === id);
    if (account) run(account);
  };
  const move = (id: string, position: ListPosition) => {
    if (isSearch) return say({ text: i18n.t('codes.cannotMove') });
    on(id, (account) => run((all) => all.move(actions, account, position)));
  };
  return {
    onEscape: () => {
      if (query === '' && tag === undefined) return false;
      dispatch({ is: 'narrowing-ended' });
      return true;
    },
    onHelp: () => dispatch({ is: 'opened', dialog: 'keys' }),
    onFill: (id) => on(id, (account) => run(({ fillOrBind }) => fillOrBind(actions, account, isSearch))),
    onTrash: (id) => on(id, (account) => run(({ trash }) => trash(actions, account))),
    onMove: (id, direction) => {
      const position = positionBeside(sections, id, direction);
      if (position) move(id, position);
    },
    onDrop: move,
    onEnd: () => dispatch({ is: 'end-wanted', turn }),
    onMenu: (id, opener) => on(id, (menu) => dispatch({ is: 'opened', dialog: { menu, opener } })),
  };
}
