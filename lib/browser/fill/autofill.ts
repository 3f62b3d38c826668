import browser from 'webextension-polyfill';
import { Refusal } from '../../refusal';
import type { Site } from '../../site/site';
import { SESSION_KEY } from '../../vault/unlock/session';
import { callInTab, type PageDocument } from '../api/inject';
import { now } from '../settings/clock';
import { onPolicyChanged } from '../settings/read-policy';
import { dropUnusedSites, isAllowed, settleSites, takeUpWanted } from './autofill-choice';
import { type AutofillSite, readAutofillSites } from './autofill-sites';
import { callTellAgain, type WatchMessage } from './field-message';
import { parseFieldMessage } from './field-sender';
import { fillTab } from './fill-tab';
import { arriveAt, beginLogIn, isStepOf, type LogIn, leavePage, type Step } from './log-in-step';
import { changeLogIn, logInTabs, readLogIn } from './log-ins';
import { showDone, showLocked, showNoLonger } from './notice';

/** What a watching script hears. Nothing of the vault, and no code, ever. */
type Reply = { refused: string } | { heard: true };

/** Fills the sites that a person chose, as soon as they have a field. Must stand before the worker's first await. */
export function watchAutofillSites(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    hear(message, sender),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    const session = area === 'session' ? changes[SESSION_KEY] : undefined;
    const isUnlocking = session?.newValue !== undefined && session.oldValue === undefined;
    if (session?.newValue !== undefined) return isUnlocking ? greetUnlocked() : dropUnusedSites();
  });
  browser.permissions.onAdded.addListener(async () => {
    await takeUpWanted();
    await settleSites();
  });
  browser.permissions.onRemoved.addListener(() => settleSites());
  onPolicyChanged(() => settleSites());
  browser.runtime.onInstalled.addListener(() => settleSites());
  browser.runtime.onStartup.addListener(() => settleSites());
}

async function greetUnlocked(): Promise<void> {
  await Promise.all([fillOpenPages(), dropUnusedSites()]);
}

async function hear(told: unknown, sender: browser.Runtime.MessageSender): Promise<Reply> {
  try {
    const { document, site, message } = parseFieldMessage(told, sender, browser.runtime.id);
    const step = { pageId: message.pageId, site, at: now() };
    // First of all, so that what one page said last is noted before what the next says first.
    const noted = noteLogIn(document.tabId, step, message);
    const autofill = await expectAutofillSite(site);
    await noted;
    if (message.say === 'field') await fillByItself(document, autofill, step);
    return { heard: true };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

/** Follows the log-in of a tab from page to page. */
async function noteLogIn(tabId: number, step: Step, message: WatchMessage): Promise<void> {
  const change = (logIn: LogIn | undefined): LogIn | undefined => {
    if (message.say === 'log-in') return beginLogIn(step);
    if (logIn === undefined || message.say === 'field') return logIn;
    if (message.say === 'leaving') return leavePage(logIn, step, message.startMs);
    return message.say === 'arrived' ? arriveAt(logIn, step, message) : undefined;
  };
  await changeLogIn(tabId, step.at, change);
}

/** Throws Refusal `wrong-site` unless the site is on the list and the browser still lets the extension in. */
async function expectAutofillSite(site: Site): Promise<AutofillSite> {
  const found = (await readAutofillSites()).find((one) => one.site === site);
  if (found === undefined || !(await isAllowed(site))) throw new Refusal('wrong-site');
  return found;
}

/** Fills the next step of a log-in, or leaves it: nobody asked, so nobody is told why not. */
async function fillByItself(document: PageDocument, autofill: AutofillSite, step: Step): Promise<void> {
  const logIn = await readLogIn(document.tabId);
  if (logIn === undefined || !isStepOf(logIn, step)) return;
  try {
    await fillTab(document, {
      where: 'best',
      autofill: { ...autofill, pageId: step.pageId, begunOn: logIn.site },
    });
    await showNoLonger(document.tabId);
    await showDone();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'locked') await showLocked(document.tabId);
  }
}

/** The vault was just unlocked: a page where a log-in goes on may still wait for its code. */
async function fillOpenPages(): Promise<void> {
  const tabs = await logInTabs();
  // A tab that is gone, or shows a page that is out of reach by now, waits for nothing.
  await Promise.allSettled(tabs.map((tabId) => callInTab(tabId, callTellAgain, [])));
}
