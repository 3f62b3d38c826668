import browser from 'webextension-polyfill';
import { fieldsIn } from '../../stored/read-unknown';
import { type LogIn, parseLogIn } from './log-in-step';

const KEY = 'automatic.logIns';
const LOCK = 'latchkey-log-ins';
/** What is older is of no use to anybody. */
const KEPT_SECONDS = 600;

/** The log-ins that are going on, by the number of their tab. In memory only. */
type LogIns = Record<string, LogIn>;

/** The log-in that goes on in a tab. */
export async function readLogIn(tabId: number): Promise<LogIn | undefined> {
  return (await readLogIns())[tabId];
}

/** The tabs in which a log-in goes on. */
export async function logInTabs(): Promise<number[]> {
  return Object.keys(await readLogIns()).map(Number);
}

/**
 * Replaces a tab's log-in by what `change` makes of it, with nothing in between and in the order of the calls; true when
 * it changed.
 */
export function changeLogIn(
  tabId: number,
  at: number,
  change: (logIn: LogIn | undefined) => LogIn | undefined,
): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const logIns = await readLogIns();
    const before = logIns[tabId];
    const after = change(before);
    if (after === before) return false;
    const others = Object.entries(logIns).filter(
      ([tab, { movedAt }]) => tab !== String(tabId) && at - movedAt < KEPT_SECONDS,
    );
    const own = after === undefined ? {} : { [tabId]: after };
    await browser.storage.session.set({ [KEY]: { ...Object.fromEntries(others), ...own } });
    return true;
  });
}

async function readLogIns(): Promise<LogIns> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  const logIns = Object.entries(fieldsIn(stored)).map(([tab, logIn]) => [tab, parseLogIn(logIn)] as const);
  return Object.fromEntries(logIns.flatMap(([tab, logIn]) => (logIn === undefined ? [] : [[tab, logIn]])));
}
