import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';

/** A page whose form or document has a name that is a property's; `%` stands for the name. */
interface Shape {
  what: string;
  html: string;
  /** Whether a person sees a field there that is to be filled. */
  hasField: boolean;
}

const ASK = `<p>Enter the code from your authenticator app.</p>
<label>Authentication code <input id="seen" autocomplete="one-time-code" maxlength="6"></label>`;
const DECOY = `<p>Enter the code from your authenticator app.</p>
<label>Authentication code <input class="decoy" autocomplete="one-time-code" maxlength="6"></label>`;
const hidden = (html: string) => `<div style="opacity:0">${html}</div>`;

const NAMED = [
  ['inside', '<input name="%">', ''],
  ['elsewhere, in sight', '', '<button type="button" name="%" form="f">Go</button>'],
  ['elsewhere, a picture', '<img name="%">', ''],
] as const;

/** Forms around a field that nobody sees, around the one that everybody sees, and both; in shadow trees; and documents. */
export const SHAPES: readonly Shape[] = [
  ...NAMED.flatMap(([where, inside, outside]): Shape[] => {
    const trap = `${hidden(`<form id="f"><section>${DECOY}</section>${inside}</form>`)}${outside}`;
    return [
      { what: `a hidden form, named ${where}`, html: trap, hasField: false },
      { what: `a hidden form beside the field, named ${where}`, html: trap + ASK, hasField: true },
    ];
  }),
  {
    what: 'the form of the field',
    html: `<form><input type="hidden" name="%"><section>${ASK}</section></form>`,
    hasField: true,
  },
  {
    what: 'a slot in a form in a hidden shadow tree',
    html: hidden(
      `<div><template shadowrootmode="open"><form><input type="hidden" name="%"><slot></slot></form></template>${DECOY}</div>`,
    ),
    hasField: false,
  },
  ...['<img name="%">', '<form name="%"></form>', '<object id="%"></object>', '<embed name="%">'].map(
    (named): Shape => ({
      what: `a document with ${named}`,
      html: `${named}${hidden(`<form>${DECOY}</form>`)}${ASK}`,
      hasField: true,
    }),
  ),
];

/** The built script in a world of its own in the page, as the extension injects it. */
export class InjectedWorld {
  private readonly session: CDPSession;
  private readonly contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.session = session;
    this.contextId = contextId;
  }

  static async enter(page: Page, script: string): Promise<InjectedWorld> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
    const world = new InjectedWorld(session, executionContextId);
    await world.evaluate(`globalThis.pageBody = document.body; null`);
    // A fill is watched for a while; here thousands are, and each page stands still.
    await world.evaluate('{ const wait = setTimeout; globalThis.setTimeout = (then) => wait(then); }');
    if (script === 'fill.js') await world.evaluate(await sourceOf(script));
    return world;
  }

  /** Shows `html` and calls the filling function on it; answers with what every field holds, or why it came to nothing. */
  async fillIn(html: string): Promise<{ is: string; decoys: string; seen: string }> {
    return (await this.evaluate(`(async () => {
      pageBody.setHTMLUnsafe(${JSON.stringify(html)});
      const call = { origin: self.origin, where: 'best', code: '123456' };
      const { is } = await latchkeyFill(call).catch((error) => ({ is: String(error) }));
      const held = (selector) => [...pageBody.querySelectorAll(selector)].map(({ value }) => value).join();
      return { is, decoys: held('.decoy'), seen: held('#seen') };
    })()`)) as { is: string; decoys: string; seen: string };
  }

  /** Shows `html` and scans it; answers with the number of pictures. */
  async scan(html: string): Promise<number> {
    await this.evaluate(`pageBody.setHTMLUnsafe(${JSON.stringify(html)}); null`);
    const found = (await this.evaluate(await sourceOf('scan.js'))) as { pictures: unknown[] };
    return found.pictures.length;
  }

  /** A page that hangs is one that failed. */
  private async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
      timeout: 4_000,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

const sourceOf = (script: string): Promise<string> => readFile(`.output/chrome-mv3/${script}`, 'utf8');

/** Every name that a form or a document has a property of, and those that the extension leaves in its own world. */
export function namesOfDom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = new Set([
      'latchkeyDescribe',
      'latchkeyLook',
      'latchkeyFill',
      'latchkeyFilled',
      'latchkeyWatches',
    ]);
    for (
      let owner: object | null = document.createElement('form');
      owner;
      owner = Object.getPrototypeOf(owner)
    )
      for (const name of Object.getOwnPropertyNames(owner)) names.add(name);
    for (let owner: object | null = document; owner; owner = Object.getPrototypeOf(owner))
      for (const name of Object.getOwnPropertyNames(owner)) names.add(name);
    return [...names];
  });
}
