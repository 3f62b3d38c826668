import type { BrowserContext, Page } from '@playwright/test';
import { bundle } from './bundle.ts';
import type { Answer, Place, Sampled, VariantAnswers } from './in-page.ts';
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
  /** Of the pages that want no code: any place at all, so that it would be filled where a person asks. */
  readonly falseAsked: number;
  /** Of the same: any place that is filled unasked. */
  readonly falseAutofill: number;
  /** Of the pages whose code comes in a message: no place is answered for an app. */
  readonly message: number;
}

/** Draws the records and asks the detectors. `atAddress: false` hides the page's path. */
export async function measureFields(
  context: BrowserContext,
  atAddress = true,
  records = loadRecords(),
): Promise<Measured[]> {
  const answers = await visit(
    context,
    records.map((record) => ({ ...pageOf(record), ...(atAddress ? {} : { path: '/' }) })),
    askPage,
  );
  return records.flatMap((record, at) => {
    const answer = answers[at];
    return answer ? [{ record, ...answer }] : [];
  });
}

const pageOf = (record: FieldRecord): { path: string; html: string } => ({
  path: record.page.url.replace(/^(?!\/)/, '/'),
  html: renderRecord(record),
});

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
    askPage,
  );
  return pages.map((practice, at) => {
    const found = answers[at]?.answers['findOtpFields'] ?? [];
    if (practice.expect === 'none')
      return { practice, answer: found.some(({ sure }) => sure) ? 'filled' : 'none' };
    const best = found.find(({ channel }) => channel === 'app') ?? found[0];
    if (!best) return { practice, answer: 'none' };
    const wanted = practice.body.match(/data-x="\d+"/g)?.map((_, index) => index) ?? [];
    const isRight = String(best.inputs) === String(wanted);
    return { practice, answer: isRight ? best.channel : `wrong inputs: ${best.inputs}` };
  });
}

/** Tabs that take turns. */
const TABS = 4;
const ORIGIN = 'https://site.test';

/**
 * Writes each page into a tab, at its address, and gives back what `ask` answers in it, in their order. To load each would
 * take five times as long.
 */
async function visit<T>(
  context: BrowserContext,
  pages: readonly { path: string; html: string }[],
  ask: (tab: Page, at: number) => Promise<T>,
): Promise<T[]> {
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await context.addInitScript(await bundle('in-page.ts', 'inPage'));
  const answers: T[] = [];
  const waiting = [...pages.entries()];
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    await tab.goto(ORIGIN);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, { path, html }] = next;
      await tab.evaluate(writePage, { url: `${ORIGIN}${path}`, html });
      answers[at] = await ask(tab, at);
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return answers;
}

function writePage({ url, html }: { url: string; html: string }): void {
  history.replaceState(null, '', url);
  if (location.href !== new URL(url).href) throw new Error(`not at ${url}`);
  document.open();
  document.write(html);
  document.close();
}

declare global {
  var inPage: {
    answerPage: () => PageAnswer;
    featureNames: () => string[];
    answerVariants: (wanted: number[]) => VariantAnswers;
    sampleVariants: (wanted: number[], turn: number) => Record<string, Sampled[]>;
  };
}

const askPage = (tab: Page): Promise<PageAnswer> => tab.evaluate(() => globalThis.inPage.answerPage());

/** What the features say of the places of each page, by the change that was made to it. */
export function sampleFields(
  context: BrowserContext,
  records: readonly FieldRecord[],
): Promise<Record<string, Sampled[]>[]> {
  return visit(context, records.map(pageOf), (tab, at) =>
    tab.evaluate(([wanted, turn]) => globalThis.inPage.sampleVariants(wanted, turn), [
      [...(records[at]?.target ?? [])],
      at,
    ] as [number[], number]),
  );
}

/** What the features are called, by their numbers. */
export async function featureNames(context: BrowserContext): Promise<string[]> {
  const [names = []] = await visit(context, [{ path: '/', html: '' }], (tab) =>
    tab.evaluate(() => globalThis.inPage.featureNames()),
  );
  return names;
}

/** One page after one change: true when the answer is still right. */
export interface VariantResult {
  readonly record: FieldRecord;
  readonly change: string;
  /** Whether the change means nothing, or hides the inputs for a code. */
  readonly kind: 'keeping' | 'hiding';
  readonly isRight: boolean;
}

/** Changes the pages that are answered rightly as they are, each in every way of `variants`. */
export async function measureVariants(
  context: BrowserContext,
  records: readonly FieldRecord[],
): Promise<VariantResult[]> {
  const answers = await visit(context, records.map(pageOf), (tab, at) =>
    tab.evaluate(
      (wanted) => globalThis.inPage.answerVariants(wanted),
      [...(records[at]?.expect === 'fill' ? (records[at]?.target ?? []) : [])],
    ),
  );
  return records.flatMap((record, at) => resultsOf(record, answers[at]));
}

function resultsOf(record: FieldRecord, answers: VariantAnswers | undefined): VariantResult[] {
  const wanted = record.target ?? [];
  const keeping = Object.entries(answers?.keeping ?? {}).map(([change, found]) => {
    const isSplit = change.startsWith('six boxes') && wanted.length === 1;
    const target = isSplit ? [100, 101, 102, 103, 104, 105] : wanted;
    return { change, kind: 'keeping', isRight: isRightAnswer({ ...record, target }, found) } as const;
  });
  const hiding = Object.entries(answers?.hiding ?? {}).map(([change, found]) => {
    // A read-only field may open for the caret: it is answered where a person asks, and tried.
    const counted = found.filter(({ sure }) => sure || change !== 'read only');
    const isRight = !counted.some(({ inputs }) => inputs.some((input) => wanted.includes(input)));
    return { change, kind: 'hiding', isRight } as const;
  });
  return keeping[0]?.isRight ? [...keeping, ...hiding].map((result) => ({ record, ...result })) : [];
}

/** How `detector` did on `measured`. */
export function sharesOf(detector: string, measured: readonly Measured[]): Shares {
  const share = (
    expect: FieldRecord['expect'],
    isSo: (answers: readonly Answer[], of: FieldRecord) => boolean,
  ) => {
    const asked = measured.filter(({ record }) => record.expect === expect);
    return asked.filter(({ record, answers }) => isSo(answers[detector] ?? [], record)).length / asked.length;
  };
  return {
    exact: share('fill', (answers, record) => isRightAnswer(record, answers)),
    falseAsked: share('none', (answers) => answers.some(({ channel }) => channel === 'app')),
    falseAutofill: share('none', (answers) => answers.some(({ sure }) => sure)),
    message: share('other-channel', (answers, record) => isRightAnswer(record, answers)),
  };
}

/** True when `detector` answered this page as its record says. */
export function isRight(detector: string, { record, answers }: Measured): boolean {
  return isRightAnswer(record, answers[detector] ?? []);
}

/** Where a code belongs, the first place for an app's; where none does, none that is filled unasked. */
function isRightAnswer(record: FieldRecord, found: readonly Answer[]): boolean {
  if (record.expect === 'none') return !found.some(({ sure }) => sure);
  const best = found.find(({ channel }) => channel === 'app');
  if (record.expect === 'other-channel') return best === undefined;
  return best !== undefined && String(best.inputs) === String(record.target);
}
