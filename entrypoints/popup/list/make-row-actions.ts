import type { RowActions } from '../../../components/codes/row-actions';
import { openOptions } from '../../../lib/browser/api/own-pages';
import type { ListActions } from '../lazy/list-actions';

/** What the rows do. */
export function rowActions(actions: ListActions): RowActions {
  const { run, copy, dispatch } = actions;
  return {
    onCopy: copy,
    onNext: (account) => run(({ next }) => next(actions, account)),
    onMend: (account) => openOptions(`accounts/${account.id}`),
    onFill: (account) => run(({ fill }) => fill(actions, account)),
    onBind: (account) => run(({ bind }) => bind(actions, account)),
    onMenu: (menu, opener) => dispatch({ is: 'opened', dialog: { menu, opener } }),
  };
}
