import type { CDPSession, Page } from '@playwright/test';

/** What V8 holds in a context, after garbage collection: every string of it, as the text of a heap snapshot. */

/** Strings longer than this would be cut in a snapshot: to be given to the browser as an argument. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=10000000';

interface Protocol {
  send(method: string): Promise<unknown>;
  onChunk(listen: (chunk: string) => void): void;
}

/** The heap of a page. */
export async function heapOfPage(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const heap = await takeSnapshot({
    send: (method) => cdp.send(method as 'HeapProfiler.enable'),
    onChunk: (listen) => cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => listen(chunk)),
  });
  await cdp.detach();
  return heap;
}

/** The heap of the background worker, which Playwright has no session for. */
export async function heapOfWorker(browser: CDPSession): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('there is no worker');
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let nextId = 1;
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners: ((chunk: string) => void)[] = [];
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    if (message.method === 'HeapProfiler.addHeapSnapshotChunk') {
      for (const listen of listeners) listen(message.params.chunk);
    }
    waiting.get(message.id)?.(message.result);
  });
  return takeSnapshot({
    send: (method) =>
      new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, resolve);
        browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      }),
    onChunk: (listen) => listeners.push(listen),
  });
}

async function takeSnapshot({ send, onChunk }: Protocol): Promise<string> {
  const chunks: string[] = [];
  onChunk((chunk) => chunks.push(chunk));
  await send('HeapProfiler.enable');
  // One collection may leave what the next can free: finalizers, weak callbacks.
  for (let i = 0; i < 3; i++) await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.takeHeapSnapshot');
  await send('HeapProfiler.disable');
  return chunks.join('');
}
