import { writeFile } from 'node:fs/promises';
import type { CDPSession } from '@playwright/test';

/** Long: a busy machine is no failure, and what is there ends the wait. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;
const KEYS: Record<string, { code: number; text?: string }> = {
  Enter: { code: 13, text: '\r' },
  Tab: { code: 9 },
  Escape: { code: 27 },
  Backspace: { code: 8 },
  Delete: { code: 46 },
  Home: { code: 36 },
  End: { code: 35 },
  ArrowLeft: { code: 37 },
  ArrowUp: { code: 38 },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
  F10: { code: 121 },
};
const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/**
 * The toolbar popup as a person has it: mouse and keys are real input events, so that what needs a gesture
 * (the clipboard, say) works. Playwright has no Page for it, hence the plain protocol.
 */
export class Popup {
  private readonly browser: CDPSession;
  private readonly targetId: string;
  private readonly sessionId: string;
  private nextCall = 1;

  private constructor(browser: CDPSession, targetId: string, sessionId: string) {
    this.browser = browser;
    this.targetId = targetId;
    this.sessionId = sessionId;
  }

  /** Waits until the popup is open, or what else shows this page of the extension, and takes hold of it. */
  static async find(browser: CDPSession, pathname = '/popup.html'): Promise<Popup> {
    const targetId = await until('the popup opens', async () => {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
      return targetInfos.find(({ url, attached }) => isOwn(url, pathname) && !attached)?.targetId;
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new Popup(browser, targetId, sessionId);
  }

  /** One call of the DevTools protocol to the popup. */
  async send(method: string, params: object = {}): Promise<unknown> {
    const id = this.nextCall++;
    const answer = new Promise<unknown>((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message);
        if (event.sessionId !== this.sessionId || message.id !== id) return;
        this.browser.off('Target.receivedMessageFromTarget', listen);
        if (message.error) reject(new Error(`${method}: ${message.error.message}`));
        else resolve(message.result);
      };
      this.browser.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    return answer;
  }

  /** The value of an expression in the popup; a promise is waited for. */
  async evaluate(expression: string): Promise<unknown> {
    const call = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = await this.send('Runtime.evaluate', call);
    const { result, exceptionDetails } = answer as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the selector matches something that can be seen, also when the page is loaded anew meanwhile. */
  async waitFor(selector: string): Promise<void> {
    await until(`${selector} is shown`, () => this.middleOf(selector).catch(onlyLoadedAnew));
  }

  async isShown(selector: string): Promise<boolean> {
    return (await this.middleOf(selector)) !== undefined;
  }

  async count(selector: string): Promise<number> {
    return Number(await this.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`));
  }

  /** The text that is shown in the first match, once there is one. */
  async text(selector: string): Promise<string> {
    await this.waitFor(selector);
    return String(
      await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText.trim()`),
    );
  }

  async value(selector: string): Promise<string> {
    await this.waitFor(selector);
    return String(await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).value`));
  }

  /** Clicks the middle of the first match with the mouse, once it is shown. */
  async click(selector: string): Promise<void> {
    const { x, y } = await until(`${selector} is shown`, () => this.middleOf(selector));
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseMoved', button: 'none' });
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    // A click may close the popup, and then nobody answers.
    await Promise.race([this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' }), pause()]);
  }

  /** Drags the middle of one element to the middle of another, as a hand does: in steps. */
  async drag(from: string, to: string): Promise<void> {
    const start = await until(`${from} is shown`, () => this.middleOf(from));
    const end = await until(`${to} is shown`, () => this.middleOf(to));
    const mouse = { button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...start, type: 'mouseMoved', button: 'none' });
    await this.send('Input.dispatchMouseEvent', { ...mouse, ...start, type: 'mousePressed' });
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const x = start.x + (end.x - start.x) * part;
      const y = start.y + (end.y - start.y) * part;
      await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
    }
    await this.send('Input.dispatchMouseEvent', { ...mouse, ...end, type: 'mouseReleased' });
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    }
  }

  /** Presses a key by its DOM name, such as `Enter`, `ArrowDown`, `Shift+Tab`, `Control+Enter` or a letter. */
  async press(name: string): Promise<void> {
    const [key = '', ...held] = name.split('+').reverse();
    const { code, text } = KEYS[key] ?? { code: key.toUpperCase().charCodeAt(0), text: key };
    const modifiers = held.reduce((sum, one) => sum + MODIFIERS[one as keyof typeof MODIFIERS], 0);
    const event = { key, code: key, windowsVirtualKeyCode: code, modifiers };
    const down = { ...event, type: text === undefined ? 'rawKeyDown' : 'keyDown', ...(text && { text }) };
    await Promise.race([this.send('Input.dispatchKeyEvent', down), pause()]);
    await Promise.race([this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }), pause()]);
  }

  /** Waits until an expression is true in the popup. */
  async until(expression: string): Promise<void> {
    await until(expression, async () => ((await this.evaluate(expression)) === true ? true : undefined));
  }

  /** What a screen reader is told: role and name of everything that is not ignored, in order. */
  async tree(): Promise<{ role: string; name: string }[]> {
    const { nodes } = (await this.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
  }

  /**
   * Writes what the popup shows to a PNG file, once its size has settled. Not larger than life: its surface takes time to
   * change, and pictures are then of both.
   */
  async screenshot(file: string): Promise<void> {
    await this.settle();
    const size = await this.evaluate('({ width: innerWidth, height: innerHeight })');
    const clip = { x: 0, y: 0, ...(size as { width: number; height: number }), scale: 1 };
    const { data } = (await this.send('Page.captureScreenshot', { clip })) as { data: string };
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  /** The browser fits the popup's window to what is in it, and that takes a few frames. */
  async settle(): Promise<void> {
    const size = () => this.evaluate('[innerWidth, innerHeight, document.body?.scrollHeight].join()');
    for (let last = await size(), same = 0; same < 5; ) {
      await pause();
      const next = await size();
      same = next === last ? same + 1 : 0;
      last = next;
    }
  }

  /** Closes it as losing the focus does, and waits until it is gone. */
  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
    await this.waitUntilClosed();
  }

  async waitUntilClosed(): Promise<void> {
    await until('the popup closes', async () => {
      const { targetInfos } = await this.browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
      return targetInfos.every(({ targetId }) => targetId !== this.targetId) || undefined;
    });
  }

  private async middleOf(selector: string): Promise<{ x: number; y: number } | undefined> {
    const found = await this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element?.checkVisibility({ visibilityProperty: true })) return null;
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return width && height ? { x: x + width / 2, y: y + height / 2 } : null;
    })()`);
    return (found ?? undefined) as { x: number; y: number } | undefined;
  }
}

interface AxNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function isOwn(url: string, pathname: string): boolean {
  return url.startsWith('chrome-extension://') && new URL(url).pathname === pathname;
}

/** A page that locks is loaded anew, and a question that it was asked just then fails. */
function onlyLoadedAnew(error: unknown): undefined {
  if (!String(error).includes('navigated or closed')) throw error;
}

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await pause();
  }
  throw new Error(`waited in vain until ${what}`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
