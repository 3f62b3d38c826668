import { type Site, siteNamed, siteOf } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import type { Arrival } from './field-message';

/** A log-in that a person began in a tab, and the page that it has come to. */
export interface LogIn {
  /** The site whose log-in form a person typed in or pressed. */
  site: Site;
  /** When that was last done. */
  begunAt: number;
  /** The page of that tab where the log-in stands, and its site. */
  pageId: string;
  pageSite: Site;
  /** When it came there, or a person last did something for it there. */
  movedAt: number;
  /** When that page began to go elsewhere by itself, in Unix milliseconds. */
  leftMs?: number;
  /** Pages since the form. */
  pages: number;
  /** A code was made for it. */
  isSpent: boolean;
}

/** Reads a log-in from a store; undefined for anything that is none. */
export function parseLogIn(value: unknown): LogIn | undefined {
  const { site, begunAt, pageId, pageSite, movedAt, leftMs, pages, isSpent } = fieldsIn(value);
  const [known, there] = [site, pageSite].map((one) =>
    typeof one === 'string' ? siteNamed(one) : undefined,
  );
  if (known === undefined || there === undefined || typeof pageId !== 'string') return undefined;
  if (typeof begunAt !== 'number' || typeof movedAt !== 'number' || typeof pages !== 'number')
    return undefined;
  const left = typeof leftMs === 'number' ? { leftMs } : {};
  // What is not said to be unused counts as used.
  return {
    site: known,
    begunAt,
    pageId,
    pageSite: there,
    movedAt,
    ...left,
    pages,
    isSpent: isSpent !== false,
  };
}

/** One page of a tab, by the browser's word. */
export interface Step {
  pageId: string;
  site: Site;
  at: number;
}

/** A code must be wanted this soon after the person's last act in the log-in form. */
const LOG_IN_SECONDS = 300;
/** A page must lead on this soon, by itself. */
const STEP_SECONDS = 60;
/** Pages in a row that need nobody's act. */
const MOST_PAGES = 4;
/** What the browser needs to begin a navigation; clocks of two pages differ by little. */
const START_MS = 500;
const EARLY_MS = 50;

/** A person typed in, or pressed, the log-in form of a page. */
export function beginLogIn({ pageId, site, at }: Step): LogIn {
  return { site, begunAt: at, pageId, pageSite: site, movedAt: at, pages: 0, isSpent: false };
}

/** The page where the log-in stands began to go elsewhere. */
export function leavePage(logIn: LogIn, { pageId }: Step, leftMs: number): LogIn {
  return logIn.pageId === pageId ? { ...logIn, leftMs } : logIn;
}

/**
 * The tab shows another page of a site that is filled automatically: the log-in goes on there, or ends. It goes on only
 * by a navigation of the very page where it stood.
 */
export function arriveAt(logIn: LogIn, { pageId, site, at }: Step, arrival: Arrival): LogIn | undefined {
  const isSoon = at - logIn.movedAt <= STEP_SECONDS && logIn.pages < MOST_PAGES;
  if (logIn.isSpent || !arrival.isFresh || !isSoon || !isLedFrom(logIn, site, arrival)) return undefined;
  const { leftMs: _, ...rest } = logIn;
  return { ...rest, pageId, pageSite: site, movedAt: at, pages: logIn.pages + 1 };
}

/**
 * Whether the log-in's page led to this one. The browser names that page's site, whatever redirects there were in
 * between. Where a page lets nothing of it be known, the navigation must have begun in the moment in which that page
 * said that it begins one: who opened the tab can send it elsewhere, too, and hide who it was.
 */
function isLedFrom({ pageSite, leftMs }: LogIn, site: Site, { referrer, startMs }: Arrival): boolean {
  const from = siteOf(referrer);
  if (referrer !== '') return from === pageSite || from === site;
  return leftMs !== undefined && startMs >= leftMs - EARLY_MS && startMs <= leftMs + START_MS;
}

/** Whether a page may be filled as the next step of the log-in. */
export function isStepOf(logIn: LogIn, { pageId, site, at }: Step): boolean {
  const isThere = logIn.pageId === pageId && logIn.pageSite === site;
  return isThere && !logIn.isSpent && at - logIn.begunAt <= LOG_IN_SECONDS;
}
