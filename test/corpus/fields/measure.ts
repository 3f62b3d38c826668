import type { BrowserContext } from '@playwright/test';
import { bundle } from './bundle.ts';
import type { Answer, Place } from './in-page.ts';
import { loadPractice, type PracticePage } from './practice.ts';
import { type FieldRecord, loadRecords, renderRecord } from './render.ts';

/** What the detectors, by their names, answer for one page, and what was read about its fields. */
interface PageAnswer {
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  readonly places: readonly Place[];
}

export interface Measured extends PageAnswer {
  readonly record: FieldRecord;
}

/** Shares between 0 and 1; each counts the pages of its own kind, and is NaN where there are none. */
export interface Shares {
  /** Of the pages that want an app's code: the first place is exactly the right inputs, for an app. */
  readonly exact: number;
  /** Of the pages that want no code: any place at all. */
  readonly falseFields: number;
  /** Of the pages whose code comes in a message: no place is answered for an app. */
  readonly message: number;
}

/** Draws every record, each on an origin of its own, and asks the detectors. `atAddress: false` hides the page's path. */
export async function measureFields(context: BrowserContext, atAddress = true): Promise<Measured[]> {
  const records = loadRecords();
  const answers = await visit(
    context,
    records.map((record) => ({
      path: atAddress ? record.page.url.replace(/^(?!\/)/, '/') : '/',
      html: renderRecord(record),
    })),
  );
  return records.flatMap((record, at) => {
    const answer = answers[at];
    return answer ? [{ record, ...answer }] : [];
  });
}

/** What `findOtpFields` makes of each practice page: its channel, or `none`; or which inputs it took wrongly. */
export async function answerPractice(
  context: BrowserContext,
): Promise<{ practice: PracticePage; answer: string }[]> {
  const pages = loadPractice();
  const answers = await visit(
    context,
    pages.map(({ title, body }) => ({
      path: '/',
      html: `<!doctype html><title>${title}</title>${body}`,
    })),
  );
  return pages.map((practice, at) => {
    const [best] = answers[at]?.answers['findOtpFields'] ?? [];
    if (!best) return { practice, answer: 'none' };
    const wanted = practice.body.match(/data-x="\d+"/g)?.map((_, index) => index) ?? [];
    const isRight = String(best.inputs) === String(wanted);
    return { practice, answer: isRight ? best.channel : `wrong inputs: ${best.inputs}` };
  });
}

/** Tabs that take turns. All pages are on one site, or the browser would start a process for each. */
const TABS = 4;

async function visit(
  context: BrowserContext,
  pages: readonly { path: string; html: string }[],
): Promise<PageAnswer[]> {
  const hosts = new Map(pages.map(({ html }, at) => [`p${at}.site.test`, html]));
  await context.route('**/*', async (route) => {
    const body = hosts.get(new URL(route.request().url()).hostname);
    return body ? route.fulfill({ contentType: 'text/html; charset=utf-8', body }) : route.abort();
  });
  await context.addInitScript(await bundle('in-page.ts', 'inPage'));
  const answers: PageAnswer[] = [];
  const waiting = [...pages.entries()];
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, { path }] = next;
      await tab.goto(`https://p${at}.site.test${path}`);
      answers[at] = await tab.evaluate(() => globalThis.inPage.answerPage());
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return answers;
}

declare global {
  var inPage: { answerPage: () => PageAnswer };
}

/** How `detector` did on `measured`. */
export function sharesOf(detector: string, measured: readonly Measured[]): Shares {
  const share = (expect: FieldRecord['expect']): number => {
    const asked = measured.filter(({ record }) => record.expect === expect);
    return asked.filter((one) => isRight(detector, one)).length / asked.length;
  };
  return { exact: share('fill'), falseFields: 1 - share('none'), message: share('other-channel') };
}

/** True when `detector` answered this page as its record says. */
export function isRight(detector: string, { record, answers }: Measured): boolean {
  const found = answers[detector] ?? [];
  if (record.expect === 'none') return found.length === 0;
  if (record.expect === 'other-channel') return found.every(({ channel }) => channel === 'message');
  return found[0]?.channel === 'app' && String(found[0].inputs) === String(record.target);
}
