import browser from 'webextension-polyfill';
import { Refusal } from '../../refusal';

/** One document in a tab; Chromium names it, and then a script cannot land in the page that replaced it. */
export interface PageDocument {
  tabId: number;
  documentId?: string;
}

const SETTLE_MS = 150;

interface Answer {
  result?: unknown;
  documentId?: string;
  error?: unknown;
}

/**
 * Runs one of the extension's own scripts in a tab's main frame, never in others, or in the very document that is named.
 * Answers with what it returned, and names the document that it ran in. Throws Refusal `page-out-of-reach` for pages that
 * no extension may touch.
 */
export async function runInPage(
  page: PageDocument,
  file: '/scan.js' | '/fill.js',
): Promise<{ result: unknown; document: PageDocument }> {
  const { result, documentId } = await executeOnceSettled({ target: targetOf(page), files: [file] });
  const { tabId } = page;
  return { result, document: { tabId, ...(documentId === undefined ? {} : { documentId }) } };
}

/**
 * Calls `func` with `args` in the isolated world of the very document that `runInPage` named.
 * Throws Refusal `page-changed` when that document is gone.
 */
export async function callInPage<Args extends unknown[]>(
  page: PageDocument,
  func: (...args: Args) => unknown,
  args: Args,
): Promise<unknown> {
  const injection = { target: targetOf(page), func: func as (...args: unknown[]) => void, args };
  try {
    return (await execute(injection)).result;
  } catch (cause) {
    throw new Refusal('page-changed', { cause });
  }
}

function targetOf({ tabId, documentId }: PageDocument) {
  return documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}

/** As `callInPage`, in whatever document the tab's main frame has. Throws Refusal `page-out-of-reach`. */
export async function callInTab<Args extends unknown[]>(
  tabId: number,
  func: (...args: Args) => unknown,
  args: Args,
): Promise<unknown> {
  return (await execute({ target: targetOf({ tabId }), func: func as (...args: unknown[]) => void, args }))
    .result;
}

/** Right after a navigation Chromium 156 may not yet know that the gesture allows this page; a moment later it does. */
function executeOnceSettled(injection: browser.Scripting.ScriptInjection): Promise<Answer> {
  return execute(injection).catch(async () => {
    await new Promise((resume) => setTimeout(resume, SETTLE_MS));
    return execute(injection);
  });
}

async function execute(injection: browser.Scripting.ScriptInjection): Promise<Answer> {
  const [answer] = await browser.scripting.executeScript(injection).catch((cause: unknown) => {
    throw new Refusal('page-out-of-reach', { cause });
  });
  if (answer === undefined || answer.error) throw new Refusal('page-out-of-reach', { cause: answer?.error });
  return answer;
}
