/** A change to a page, told from the inputs that a code belongs in; none where the page wants no code. */
interface Variant {
  readonly name: string;
  readonly change: (inputs: readonly HTMLInputElement[]) => void;
}

const INPUTS = 'input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button])';

/** All of the page that matches, in open shadow roots too. */
export function deep<T extends Element>(selector: string, root: Document | ShadowRoot = document): T[] {
  const within = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? deep<T>(selector, shadowRoot) : [],
  );
  return [...root.querySelectorAll<T>(selector), ...within];
}

const typed = (): HTMLInputElement[] => deep<HTMLInputElement>(INPUTS);
const labelText = (input: HTMLInputElement): string =>
  [...(input.labels ?? [])].map(({ textContent }) => textContent?.trim()).join(' ');

/** Takes the labels of an input away, the input itself left where it was, and gives back what they said. */
function unlabel(input: HTMLInputElement): string {
  const text = labelText(input);
  for (const label of [...(input.labels ?? [])]) {
    if (label.contains(input)) label.replaceWith(input);
    else label.remove();
  }
  return text;
}

function element(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild ?? holder;
}

/** What a shop's pages have around them. */
const HEADER = ['Shop', 'Gift cards', 'Download the app', 'Help', 'Sign in', 'Sign up'];
const FOOTER = ['E-mail us', 'Call us: +1 555 0100', 'Promo codes', 'Security', 'Privacy'];
const links = (texts: readonly string[]): string => texts.map((text) => `<a href="/">${text}</a>`).join(' ');

/** Six boxes instead of one field: `data-x` counts on from a hundred. */
function splitInSix(input: HTMLInputElement): void {
  const text = unlabel(input);
  const row = element(`<div role="group"><span></span></div>`);
  row.firstElementChild?.append(text || input.placeholder);
  for (let at = 0; at < 6; at += 1) {
    const box = input.cloneNode() as HTMLInputElement;
    for (const name of ['id', 'placeholder', 'pattern', 'minlength', 'size']) box.removeAttribute(name);
    if (input.name) box.name = `${input.name}${at}`;
    box.maxLength = 1;
    box.style.width = '2em';
    box.dataset['x'] = String(100 + at);
    row.append(box);
  }
  input.replaceWith(row);
}

/** Changes that mean nothing to a person: the answer must stay. */
export const KEEPING: readonly Variant[] = [
  { name: 'as it is', change: () => undefined },
  {
    name: 'names and ids made up by a program',
    change: () => {
      const made = (text: string): string =>
        `c${[...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(36)}`;
      for (const each of deep('[id],[name],[class],[for],[aria-labelledby]')) {
        for (const name of ['id', 'name', 'class', 'for', 'aria-labelledby', 'form']) {
          const value = each.getAttribute(name);
          if (value) each.setAttribute(name, value.split(' ').map(made).join(' '));
        }
      }
    },
  },
  {
    name: 'labels as aria-label',
    change: () => {
      for (const input of typed()) {
        const text = unlabel(input);
        if (text) input.ariaLabel = text;
      }
    },
  },
  {
    name: 'labels as placeholders',
    change: () => {
      for (const input of typed()) input.placeholder = unlabel(input) || input.placeholder;
    },
  },
  {
    name: 'labels as text above',
    change: () => {
      for (const input of typed()) {
        const text = unlabel(input);
        if (!text) continue;
        const above = document.createElement('div');
        above.append(text);
        input.before(above);
      }
    },
  },
  {
    name: 'each field in a shadow root, deep down',
    change: () => {
      for (const input of typed()) {
        const host = document.createElement('my-field');
        const inner = element('<div><div><div></div></div></div>');
        input.replaceWith(host);
        host.attachShadow({ mode: 'open' }).append(inner);
        (inner.firstElementChild?.firstElementChild ?? inner).append(input);
      }
    },
  },
  {
    name: 'invisible decoys before and after',
    change: () => {
      const decoys = [
        '<div style="display:none"><input name="otp" autocomplete="one-time-code"></div>',
        '<div style="opacity:0;position:absolute"><input name="totp" autocomplete="one-time-code"></div>',
        '<div style="position:absolute;left:-9999px"><label>Code <input name="code"></label></div>',
      ];
      document.body.prepend(...decoys.map(element));
      document.body.append(...decoys.map(element));
    },
  },
  {
    name: 'site search above, newsletter below',
    change: () => {
      document.body.prepend(
        element('<form role="search"><input name="q" placeholder="Search"><button>Go</button></form>'),
      );
      document.body.append(
        element(
          '<form><h3>Newsletter</h3><input name="subscribe" placeholder="Your e-mail address"><button>Subscribe</button></form>',
        ),
      );
    },
  },
  {
    name: 'a header, a footer and a notice about cookies',
    change: () => {
      document.body.prepend(element(`<header><a href="/">Acme</a><nav>${links(HEADER)}</nav></header>`));
      document.body.append(
        element(
          `<footer>${links(FOOTER)}<p>Get our app. Check your inbox: 10 % discount for subscribers.</p><p>© 2026 Acme Inc.</p></footer>`,
        ),
        element(
          '<div role="dialog"><p>We use cookies to remember you on this device.</p><button>Accept</button></div>',
        ),
      );
    },
  },
  {
    name: 'the same as nameless elements',
    change: () => {
      document.body.prepend(element(`<div><a href="/">Acme</a><div>${links(HEADER)}</div></div>`));
      document.body.append(
        element(
          `<div>${links(FOOTER)}<p>Subscribe to our newsletter for a 10 % discount.</p><p>© 2026 Acme Inc.</p></div>`,
        ),
      );
    },
  },
  {
    name: 'advertising, warnings and an account',
    change: () => {
      document.body.prepend(
        element('<p>Free shipping: use code SUMMER at checkout.</p>'),
        element(
          '<div><h2>Join 10,000 teams</h2><p>The best way to send invoices by e-mail and get paid. Scan receipts with our app.</p></div>',
        ),
        element('<p>Signed in as jane@example.com <a href="/">Not you? Log out</a></p>'),
      );
      document.body.append(
        element('<p>Get our app on the App Store and Google Play</p>'),
        element('<p>Protect your account: turn on two-factor authentication.</p>'),
        element('<p>New: sign in with an authenticator app.</p>'),
        element('<div role="status">A receipt was sent to your e-mail address.</div>'),
        element('<p>Never share your code with anyone. We will never ask for it by phone.</p>'),
      );
    },
  },
  {
    name: 'ways out below a field for an app’s code',
    change: (inputs) => {
      const last = inputs.at(-1);
      last?.form?.append(
        element(
          '<p>Having trouble? <a href="/">Send a code to my e-mail</a> <a href="/">Text me a code instead</a> <a href="/">Use a recovery code</a></p>',
        ),
      );
    },
  },
  {
    name: 'password managers kept out, autocomplete off',
    change: () => {
      for (const input of typed()) {
        for (const name of ['data-1p-ignore', 'data-lpignore', 'data-bwignore'])
          input.setAttribute(name, 'true');
        input.autocomplete = 'off';
      }
    },
  },
  {
    name: 'fields of type tel',
    change: (inputs) => {
      for (const input of inputs) if (input.type !== 'password') input.type = 'tel';
    },
  },
  {
    name: 'six boxes for one field',
    change: (inputs) => {
      const [input] = inputs;
      if (input && inputs.length === 1) splitInSix(input);
    },
  },
];

const styled =
  (style: string) =>
  (inputs: readonly HTMLInputElement[]): void => {
    for (const input of inputs) input.style.cssText += `;${style}`;
  };

/** Puts what is made by `make` around each input. */
const wrapped =
  (make: () => Element) =>
  (inputs: readonly HTMLInputElement[]): void => {
    for (const input of inputs) {
      const around = make();
      input.replaceWith(around);
      around.append(input);
    }
  };

/** Changes after which nobody can type there: no answer may hold these inputs. */
export const HIDING: readonly Variant[] = [
  { name: 'display none', change: styled('display:none') },
  { name: 'visibility hidden', change: styled('visibility:hidden') },
  { name: 'opacity 0', change: styled('opacity:0') },
  {
    name: 'one pixel',
    change: styled('width:1px;height:1px;min-height:0;padding:0;border:0;overflow:hidden'),
  },
  { name: 'off the page', change: styled('position:absolute;left:-9999px') },
  { name: 'clipped away', change: styled('position:absolute;clip-path:inset(50%)') },
  { name: 'scaled to nothing', change: styled('transform:scale(0)') },
  {
    name: 'disabled',
    change: (inputs) => {
      for (const input of inputs) input.disabled = true;
    },
  },
  {
    name: 'in a disabled fieldset',
    change: wrapped(() => element('<fieldset disabled></fieldset>')),
  },
  {
    name: 'read only',
    change: (inputs) => {
      for (const input of inputs) input.readOnly = true;
    },
  },
  { name: 'inert', change: wrapped(() => element('<div inert></div>')) },
  { name: 'hidden', change: wrapped(() => element('<div hidden></div>')) },
  { name: 'in a closed dialog', change: wrapped(() => element('<dialog></dialog>')) },
  { name: 'in closed details', change: wrapped(() => element('<details><summary>More</summary></details>')) },
  {
    name: 'in a part of no height',
    change: wrapped(() => element('<div style="height:0;overflow:hidden"></div>')),
  },
  {
    name: 'in a part that is not drawn',
    change: wrapped(() => element('<div style="content-visibility:hidden"></div>')),
  },
];
