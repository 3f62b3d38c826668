import type { ActionContext } from './action-context';

/** What can be done from the list, and what that goes by. */
export interface ListActions extends ActionContext {
  /** Loads the actions and does one; says why when it is refused. */
  run(action: (actions: typeof import('./actions')) => Promise<void>): Promise<void>;
}
