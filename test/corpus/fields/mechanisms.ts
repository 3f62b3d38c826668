/** A page whose field behaves in a way of its own. It leaves what it took for the code in `window.taken`. */
export interface Mechanism {
  readonly kind: string;
  readonly name: string;
  readonly html: string;
  /** The page takes no code, whatever it shows for a moment: a fill must not be called done. */
  readonly refuses?: true;
}

const HEAD = '<!doctype html><title>Sign in</title><h2>Two-factor authentication</h2>';
const PROMPT = '<p>Enter the code from your authenticator app.</p>';
const page = (body: string, script: string): string =>
  `${HEAD}${PROMPT}${body}<script>window.taken = ''; const all = [...document.querySelectorAll('input')];${script}</script>`;

/** Every combination of one choice from each list. */
function combine<First, Second>(
  first: readonly First[],
  second: readonly Second[],
): (readonly [First, Second])[] {
  return first.flatMap((one) => second.map((other) => [one, other] as const));
}

const TAKE = 'window.taken = all.map((box) => box.value).join("");';
const BOX = 'style="width:40px;height:44px"';

const SLOTS = ['<div></div>', '<span></span>', '<input readonly tabindex="-1">', '<input disabled>'];
const COVERS = [
  'autocomplete="one-time-code" maxlength="6"',
  'inputmode="numeric" maxlength="6" name="f7"',
  'maxlength="6" name="code" style="pointer-events:none"',
];
const COVERED: readonly Mechanism[] = combine(SLOTS, COVERS).map(([slot, attributes]) => ({
  kind: 'an invisible field over drawn boxes',
  name: `${slot} below ${attributes}`,
  html: page(
    `<style>.w{position:relative;width:280px}.b{display:flex;gap:6px}.b>*{width:40px;height:48px;box-sizing:border-box;padding:0;border:1px solid}
    #over{position:absolute;inset:0;width:100%;height:100%;opacity:0}</style>
    <label class="w" style="display:block"><span class="b" style="display:flex">${slot.repeat(6)}</span><input id="over" ${attributes}></label>`,
    'over.oninput = () => { window.taken = over.value; };',
  ),
}));

const FIRST = [
  'name="otp"',
  'maxlength="6"',
  'name="otp" maxlength="6"',
  'id="one" autocomplete="one-time-code"',
];
const OTHERS = ['maxlength="1"', 'inputmode="numeric" maxlength="1" class="cell"'];
const LONGER: readonly Mechanism[] = combine(FIRST, OTHERS).map(([first, other]) => ({
  kind: 'a first box that is longer or named',
  name: `${first}, then ${other}`,
  html: page(
    `<div>${[first, ...Array(5).fill(other)].map((attributes) => `<input ${BOX} ${attributes}>`).join('')}</div>`,
    `const held = Array(6).fill('');
    all.forEach((box, at) => box.addEventListener('input', () => {
      [...box.value].forEach((digit, more) => { if (at + more < 6) held[at + more] = digit; });
      all.forEach((each, place) => { each.value = held[place]; });
      all[Math.min(5, at + 1)].focus();
      window.taken = held.join('');
    }));`,
  ),
}));

const SHUT = ['disabled', 'readonly'];
const OPENED = [
  ['keyup', 'next();'],
  ['input', 'next();'],
  ['input', 'setTimeout(next, 30);'],
] as const;
const SHUT_BOXES: readonly Mechanism[] = combine(SHUT, OPENED).map(([attribute, [event, open]]) => ({
  kind: 'boxes that are shut until the one before is full',
  name: `${attribute} until ${event} (${open})`,
  html: page(
    `<div><input ${BOX} maxlength="1">${`<input ${BOX} maxlength="1" ${attribute}>`.repeat(5)}</div>`,
    `all.forEach((box, at) => box.addEventListener('${event}', () => {
      const next = () => { all[at + 1]?.removeAttribute('${attribute}'); all[at + 1]?.focus(); };
      if (box.value !== '') { ${open} }
      ${TAKE}
    }));`,
  ),
}));

const ENTERED = [
  'all[0].onfocus = open;',
  "document.addEventListener('focusin', open);",
  'all[0].onfocus = () => setTimeout(open);',
];
const READONLY: readonly Mechanism[] = combine(ENTERED, [1, 6]).map(([listen, count]) => ({
  kind: 'read-only until the caret comes',
  name: `${count} of them, ${listen}`,
  html: page(
    `<label>Code ${`<input name="tfcode" ${count > 1 ? `${BOX} maxlength="1"` : ''} readonly>`.repeat(count)}</label>`,
    `const open = () => { for (const box of all) box.readOnly = false; }; ${listen}
    for (const box of all) box.oninput = () => { ${TAKE} };`,
  ),
}));

const KEYS = [
  'event.preventDefault(); take(event.key); all[0].value = held;',
  'event.preventDefault(); take(event.key); requestAnimationFrame(() => { all[0].value = held; });',
  'if (!/^\\d$/.test(event.key)) event.preventDefault(); else { take(event.key); setTimeout(() => { all[0].value = held; }); }',
];
const KEYED: readonly Mechanism[] = combine(KEYS, ['keydown', 'keypress']).map(([handle, event]) => ({
  kind: 'takes keys, not values',
  name: `${event}: ${handle}`,
  html: page(
    '<label>Code <input inputmode="numeric" maxlength="6"></label>',
    `let held = ''; const take = (key) => { if (/^\\d$/.test(key) && held.length < 6) held += key; window.taken = held; };
    all[0].on${event} = (event) => { ${handle} };`,
  ),
}));

const LABELS = [
  'Verification code',
  'Verification code:',
  'Authentication code',
  'Bestätigungscode',
  'Code de vérification',
];
const DOTTED: readonly Mechanism[] = combine(LABELS, ['responses_0', 'answer']).map(([label, name]) => ({
  kind: 'a lone password field that is labelled a code',
  name: `${label}, ${name}`,
  html: `<!doctype html><meta charset="utf-8"><title>Bastion</title><p>db-07</p><form><label for="t">${label}</label>
    <input type="password" name="${name}" id="t" oninput="window.taken = this.value"><button>OK</button></form>`,
}));

/** What stands on the page, and where in it the field is drawn. */
const HOSTS = [
  ['<x-code></x-code>', "attach(document.querySelector('x-code'))"],
  ['<div id="host"></div>', "attach(document.querySelector('#host'))"],
  ['<x-outer></x-outer>', `attach(within(attach(document.querySelector('x-outer')), 'x-inner'))`],
] as const;
const CLOSED: readonly Mechanism[] = HOSTS.map(([body, root]) => ({
  kind: 'a closed shadow root',
  name: root,
  html: page(
    body,
    `const attach = (host) => host.attachShadow({ mode: 'closed' });
    const within = (root, name) => root.appendChild(document.createElement(name));
    const root = ${root};
    root.innerHTML = '<label>One-time code <input maxlength="6"></label>';
    root.querySelector('input').oninput = ({ target }) => { window.taken = target.value; };`,
  ),
}));

const ONE = '<label>Code <input id="one" name="otp" maxlength="6"></label>';
const SIX = `<div>${`<input ${BOX} maxlength="1">`.repeat(6)}</div>`;
/** What a page does that takes no code. */
const UNTAKEN: readonly (readonly [name: string, body: string, script: string])[] = [
  ['every key cancelled', ONE, 'all[0].onkeydown = (event) => event.preventDefault();'],
  [
    'every text cancelled',
    ONE,
    "for (const type of ['beforeinput', 'paste']) all[0].addEventListener(type, (event) => event.preventDefault());",
  ],
  ['undone at once', ONE, "all[0].oninput = all[0].onchange = () => { all[0].value = ''; };"],
  [
    'undone in the next picture',
    ONE,
    "all[0].oninput = () => requestAnimationFrame(() => requestAnimationFrame(() => { all[0].value = ''; }));",
  ],
  ['undone a moment later', ONE, "all[0].oninput = () => setTimeout(() => { all[0].value = '0'; }, 120);"],
  [
    'drawn anew, empty',
    `<section>${ONE}</section>`,
    `const draw = () => setTimeout(() => { document.querySelector('section').innerHTML = ${JSON.stringify(ONE)}; }, 60); all[0].oninput = draw;`,
  ],
  [
    'a box holds all',
    SIX,
    "for (const box of all) { box.removeAttribute('maxlength'); box.onkeyup = box.oninput = () => setTimeout(() => { const whole = all.map((each) => each.value).join(''); all.forEach((each) => { each.value = ''; }); all[0].value = whole; }); }",
  ],
  ['one digit for all', ONE, 'all[0].oninput = () => { all[0].value = all[0].value.slice(0, 1); };'],
  [
    'a leading nought lost',
    ONE,
    'all[0].oninput = () => { all[0].value = all[0].value.replace(/^./, ""); };',
  ],
  ['shut for good', ONE.replace('maxlength', 'readonly maxlength'), ''],
  [
    'boxes that stay shut',
    `<div><input ${BOX} maxlength="1">${`<input ${BOX} maxlength="1" disabled>`.repeat(5)}</div>`,
    '',
  ],
];
const REFUSED: readonly Mechanism[] = UNTAKEN.map(([name, body, script]) => ({
  kind: 'takes nothing',
  name,
  html: page(body, script),
  refuses: true,
}));

export const MECHANISMS: readonly Mechanism[] = [
  ...COVERED,
  ...LONGER,
  ...SHUT_BOXES,
  ...READONLY,
  ...KEYED,
  ...DOTTED,
  ...CLOSED,
  ...REFUSED,
];

/** One of each kind, and not the plainest. */
export const ONE_OF_EACH: readonly Mechanism[] = [
  ...new Map(MECHANISMS.map((mechanism) => [mechanism.kind, mechanism])).values(),
];
