import type { ActContext } from './action-context';

/** What can be done from the list, and what that goes by. */
export interface ListActs extends ActContext {
  /** Loads the acts and does one; says why when it is refused. */
  act(run: (acts: typeof import('./actions')) => Promise<void>): Promise<void>;
}
