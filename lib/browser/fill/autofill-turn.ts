import type { Site } from '../../site/site';
import { now } from '../settings/clock';
import type { AutomaticSite } from './autofill-sites';
import { isStepOf } from './log-in-step';
import { changeLogIn } from './log-ins';

/** A site that is filled unasked, and the step of a log-in that it is filled for. */
export interface Unasked extends AutomaticSite {
  pageId: string;
  /** Where the log-in began. */
  begunOn: Site;
}

/**
 * True when a tab's page may be filled unasked now: once for each log-in. A page that sends each code by itself would
 * otherwise go on with wrong ones until the account is blocked.
 */
export function takeTurn(tabId: number, { pageId, site }: Unasked): Promise<boolean> {
  const at = now();
  return changeLogIn(tabId, at, (logIn) =>
    logIn && isStepOf(logIn, { pageId, site, at }) ? { ...logIn, isSpent: true } : logIn,
  );
}
