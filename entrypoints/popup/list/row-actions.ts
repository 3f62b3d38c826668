import type { RowActions } from '../../../components/codes/row-actions';
import { openOptions } from '../../../lib/browser/api/own-pages';
import type { ListActs } from '../lazy/list-acts';

/** What the rows do. */
export function rowActions(acts: ListActs): RowActions {
  const { act, copy, dispatch } = acts;
  return {
    onCopy: copy,
    onNext: (account) => act(({ next }) => next(acts, account)),
    onMend: (account) => openOptions(`accounts/${account.id}`),
    onFill: (account) => act(({ fill }) => fill(acts, account)),
    onBind: (account) => act(({ bind }) => bind(acts, account)),
    onMenu: (menu, opener) => dispatch({ is: 'opened', over: { menu, opener } }),
  };
}
