import { bodyOf, documentElementOf } from '../dom/document-getters';
import { matches } from '../dom/getters';
import { listen } from '../dom/reads';
import { isInLogInForm } from './form';

/** What a watching script tells of a log-in; each says only that it happened. */
export interface LogInEvents {
  /** A person typed in the log-in form, or pressed it. */
  begun(): void;
  /** A person pressed something else, or the page went elsewhere within itself: what follows is no step of a log-in. */
  turnedAway(): void;
  /** The page itself begins to go to another page. */
  leaving(): void;
  /** The page is shown again as it was left. */
  shownAgain(): void;
}

/** Typing is reported this seldom. */
const PAUSE_MS = 1_000;
/** A page may go on within itself this long after a person acted in its form. */
const FOLLOWS_MS = 10_000;
const TYPED_IN = 'input, textarea, select, label, [contenteditable]';

interface NavigationStart extends Event {
  destination: { sameDocument: boolean };
  downloadRequest?: string | null;
}

/** Watches what a person does with a page, by events that no script can make up. Ends with `signal`. */
export function watchLogIn(page: Document, tell: LogInEvents, signal: AbortSignal): void {
  let begunMs = Number.NEGATIVE_INFINITY;
  let isAway = false;

  function begin(): void {
    const nowMs = performance.now();
    const isNew = isAway || nowMs - begunMs > PAUSE_MS;
    isAway = false;
    if (!isNew) return;
    begunMs = nowMs;
    tell.begun();
  }
  function turnAway(): void {
    if (!isAway) tell.turnedAway();
    isAway = true;
  }
  const act = (event: Event) => {
    const [target] = event.composedPath();
    if (!event.isTrusted || !(target instanceof Element)) return;
    if (isInLogInForm(target, page)) begin();
    else if (canLeadElsewhere(event, target, page)) turnAway();
  };
  const move = (event: Event) => {
    if (event.isTrusted && performance.now() - begunMs > FOLLOWS_MS) turnAway();
  };
  const leave = (event: Event) => {
    if (event.isTrusted && !isAway) tell.leaving();
  };
  const options = { capture: true, signal };
  listen(page, ['keydown', 'paste', 'pointerdown', 'click'], act, options);
  // Another window can change the part of the address behind "#", and a person goes back and forth.
  listen(window, ['hashchange', 'popstate'], move, options);
  listen(window, ['pageshow'], (event: PageTransitionEvent) => event.persisted && tell.shownAgain(), options);
  watchLeaving(leave, options);
}

/** The browser tells of every navigation that the page itself begins; older ones tell of a form that is sent. */
function watchLeaving(leave: (event: Event) => void, options: AddEventListenerOptions): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation === undefined) {
    listen(window, ['submit'], leave, options);
    return;
  }
  const hear = (event: NavigationStart) => {
    if (!event.destination.sameDocument && !event.downloadRequest) leave(event);
  };
  listen(navigation, ['navigate'], hear, options);
}

/** A click on the page's ground, and typing, lead nowhere. */
function canLeadElsewhere(event: Event, target: Element, page: Document): boolean {
  if (event instanceof KeyboardEvent) return isPress(event, target);
  if (event.type === 'paste' || target === documentElementOf(page) || target === bodyOf(page)) return false;
  return !matches(target, TYPED_IN) || isPressed(target);
}

/** Enter sends the form of a text field, and presses what is no field; in a field of many lines both keys are typing. */
function isPress({ key }: KeyboardEvent, target: Element): boolean {
  if (matches(target, 'textarea, [contenteditable]')) return false;
  return key === 'Enter' || (key === ' ' && (!matches(target, 'input') || isPressed(target)));
}

const isPressed = (target: Element): boolean =>
  /^(submit|button|image|checkbox|radio)$/.test(String(Reflect.get(target, 'type')));
