import { accepts, SCHEMES, type Scheme } from './enrolment.ts';
import { CODE_PAGES, drawLogIn } from './pages/log-in.ts';
import { drawSetUp, drawSetUpDone, SET_UP_PAGES } from './pages/set-up.ts';
import { drawSource, SOURCE_PAGES } from './pages/sources.ts';
import { drawCheckout, drawHome, drawSecurity, drawSignUp, drawWelcome } from './pages/welcome.ts';
import { drawWidget, WIDGETS } from './pages/widgets.ts';
import { isProtected, knowsCode, type People, type Person, type Visit } from './people.ts';

const WRONG_CODE = 'That code is not right. Try the newest one.';

/** One request, read. */
export interface Call {
  people: People;
  visit: Visit;
  url: URL;
  form: URLSearchParams;
  otherUrl: string;
}

/** A page, or where to go instead. */
export type Reply = { html: string; status?: number } | { goTo: string };
type Route = (call: Call) => Reply | Promise<Reply>;

const show = (html: string): Reply => ({ html });
const refuse = (html: string): Reply => ({ html, status: 403 });

const ROUTES: Record<string, Route> = {
  'GET /': () => show(drawWelcome()),
  'GET /sign-up': () => show(drawSignUp()),
  'POST /sign-up': signUp,
  'GET /log-in': () => show(drawLogIn()),
  'POST /log-in': logIn,
  'POST /log-in/code': giveCode,
  'POST /log-in/sms': (call) => askAgain(call, 'sms'),
  'GET /log-out': logOut,
  'GET /security': (call) => show(drawSecurity(whoSetsUp(call))),
  'GET /home': ({ visit }) =>
    visit.isIn && visit.person ? show(drawHome(visit.person)) : { goTo: '/log-in' },
  'GET /checkout': () => show(drawCheckout()),
};

/** Answers a request for a page; undefined when there is none of that name. */
export function answer(method: string, call: Call): Reply | Promise<Reply> | undefined {
  const { pathname } = call.url;
  const route = ROUTES[`${method} ${pathname}`];
  if (route) return route(call);
  const [, setUp] = /^\/setup\/([a-z-]+)$/.exec(pathname) ?? [];
  if (setUp !== undefined && SET_UP_PAGES[setUp])
    return method === 'POST' ? confirm(call, setUp) : showSetUp(call, setUp);
  const [, source] = /^\/sources\/([a-z-]+)$/.exec(pathname) ?? [];
  if (source !== undefined && SOURCE_PAGES[source]) return showSource(call, source);
  const widget = WIDGETS.find((known) => pathname === `/widgets/${known}`);
  if (widget) return show(drawWidget(widget));
  const [, asks] = /^\/log-in\/code\/([a-z-]+)$/.exec(pathname) ?? [];
  const drawCode = asks === undefined ? undefined : CODE_PAGES[asks];
  return method === 'GET' && drawCode ? show(drawCode(undefined, call.otherUrl)) : undefined;
}

function signUp({ people, visit, form }: Call): Reply {
  const person = people.signUp(form.get('email') ?? '', form.get('password') ?? '');
  if (!person) return refuse(drawSignUp('There is an account with this address already.'));
  Object.assign(visit, { person, isIn: true });
  return { goTo: '/security' };
}

function logIn({ people, visit, form, url }: Call): Reply {
  const person = people.find(form.get('email') ?? '', form.get('password') ?? '');
  if (!person) return refuse(drawLogIn('Wrong e-mail or password.'));
  Object.assign(visit, { person, isIn: !isProtected(person) });
  const asks = url.searchParams.get('code') ?? 'single';
  return { goTo: visit.isIn ? '/home' : `/log-in/code/${asks}` };
}

async function giveCode(call: Call): Promise<Reply> {
  const { visit, form } = call;
  if (!visit.person) return { goTo: '/log-in' };
  if (!(await knowsCode(visit.person, form.get('code') ?? ''))) return askAgain(call, 'single');
  visit.isIn = true;
  return { goTo: '/home' };
}

function askAgain({ otherUrl }: Call, asks: string): Reply {
  return refuse(CODE_PAGES[asks]?.(WRONG_CODE, otherUrl) ?? '');
}

function logOut({ visit }: Call): Reply {
  delete visit.person;
  visit.isIn = false;
  return { goTo: '/log-in' };
}

function whoSetsUp({ people, visit }: Call): Person {
  if (visit.person && visit.isIn) return visit.person;
  const person = people.guest();
  Object.assign(visit, { person, isIn: true });
  return person;
}

async function showSetUp(call: Call, name: string, problem?: string): Promise<Reply> {
  const person = whoSetsUp(call);
  const schemes = SET_UP_PAGES[name]?.schemes ?? [];
  const enrolments = schemes.map((scheme) => call.people.enrolment(person, scheme));
  const html = await drawSetUp(name, enrolments, call.otherUrl, problem);
  return problem === undefined ? show(html) : refuse(html);
}

async function showSource(call: Call, name: string): Promise<Reply> {
  const enrolment = call.people.enrolment(whoSetsUp(call), 'plain');
  return show(
    await drawSource(name, { enrolment, otherUrl: call.otherUrl }, call.url.searchParams.has('below')),
  );
}

async function confirm(call: Call, name: string): Promise<Reply> {
  const scheme = SCHEMES.find((known): known is Scheme => known === call.form.get('scheme'));
  const enrolment = scheme && call.people.enrolment(whoSetsUp(call), scheme);
  if (!enrolment || !(await accepts(enrolment, call.form.get('code') ?? '')))
    return showSetUp(call, name, WRONG_CODE);
  enrolment.confirmed = true;
  return show(drawSetUpDone());
}
