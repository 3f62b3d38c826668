/** A code field that behaves as scripted ones do; it leaves what it took for the code in `window.taken`. */
interface Widget {
  readonly name: string;
  readonly body: string;
  /** Run in the page; `inputs` are all its inputs. */
  readonly script: string;
}

const ONE = '<label>Code <input name="otp"></label>';
const SIX = '<input style="width:2em" name="otp" maxlength="1">'.repeat(6);
const TAKE_ALL = 'window.taken = inputs.map((input) => input.value).join("");';

/** Six boxes or one field each, and what their scripts do with keys, text and pastes. */
export const WIDGETS: readonly Widget[] = [
  {
    name: 'a plain field',
    body: ONE,
    script: 'inputs[0].onchange = () => { window.taken = inputs[0].value; };',
  },
  {
    name: 'a field that already holds a digit',
    body: ONE.replace('>', ' value="9">'),
    script: 'inputs[0].value = "9"; inputs[0].oninput = () => { window.taken = inputs[0].value; };',
  },
  {
    name: 'a field of numbers',
    body: '<label>Code <input name="otp" type="number"></label>',
    script: 'inputs[0].oninput = () => { window.taken = inputs[0].value; };',
  },
  {
    name: 'a field that spaces its digits and goes on by itself',
    body: `<form>${ONE}</form>`,
    script: `inputs[0].oninput = () => {
      const digits = inputs[0].value.replace(/\\D/g, '');
      inputs[0].value = digits.slice(0, 3) + (digits.length > 3 ? ' ' + digits.slice(3) : '');
      if (digits.length === 6) { window.taken = digits; document.forms[0].remove(); }
    };`,
  },
  {
    name: 'a field that shows stars',
    body: ONE,
    script: `let real = '';
      inputs[0].oninput = ({ data }) => { real += data ?? ''; inputs[0].value = '*'.repeat(real.length); window.taken = real; };`,
  },
  {
    name: 'boxes that jump when a key comes up',
    body: SIX,
    script: `for (const input of inputs) input.onkeyup = ({ key }) => { if (/^\\d$/.test(key)) input.nextElementSibling?.focus(); ${TAKE_ALL} };`,
  },
  {
    name: 'boxes that jump when they are given text',
    body: SIX,
    script: `for (const input of inputs) input.oninput = () => { input.nextElementSibling?.focus(); ${TAKE_ALL} };`,
  },
  {
    name: 'boxes that handle the key themselves',
    body: SIX,
    script: `for (const input of inputs) input.onkeydown = (event) => {
      event.preventDefault(); input.value = event.key; input.nextElementSibling?.focus(); ${TAKE_ALL} };`,
  },
  {
    name: 'boxes that take a paste and nothing else',
    body: SIX,
    script: `for (const input of inputs) {
      input.onbeforeinput = (event) => event.preventDefault();
      input.onpaste = (event) => {
        event.preventDefault();
        const text = event.clipboardData.getData('text');
        inputs.forEach((each, at) => { each.value = text[at] ?? ''; });
        ${TAKE_ALL}
      };
    }`,
  },
  {
    name: 'one short field that spreads a paste',
    body: '<label>Code <input name="otp" maxlength="1"></label>',
    script: `inputs[0].onpaste = (event) => {
      event.preventDefault();
      inputs[0].maxLength = 6;
      inputs[0].value = window.taken = event.clipboardData.getData('text');
    };`,
  },
];
