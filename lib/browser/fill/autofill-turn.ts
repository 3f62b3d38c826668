import type { Site } from '../../site/site';
import { now } from '../settings/clock';
import type { AutofillSite } from './autofill-sites';
import { isStepOf } from './log-in-step';
import { changeLogIn } from './log-ins';

/** A site that is filled by itself, and the step of a log-in that it is filled for. */
export interface AutofillOrder extends AutofillSite {
  pageId: string;
  /** Where the log-in began. */
  begunOn: Site;
}

/**
 * True when a tab's page may be filled by itself now: once for each log-in. A page that sends each code by itself would
 * otherwise go on with wrong ones until the account is blocked.
 */
export function takeTurn(tabId: number, { pageId, site }: AutofillOrder): Promise<boolean> {
  const at = now();
  return changeLogIn(tabId, at, (logIn) =>
    logIn && isStepOf(logIn, { pageId, site, at }) ? { ...logIn, isSpent: true } : logIn,
  );
}
