import { createElement as h, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const LENGTH = 6;

/** React owns the value: what reaches the field without an input event is gone at the next render. */
function SingleField({ code, onCode }) {
  return h('input', {
    id: 'code',
    className: 'code',
    type: 'text',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    placeholder: '123456',
    maxLength: LENGTH,
    value: code,
    onChange: (event) => onCode(event.target.value.replaceAll(/\D/g, '')),
  });
}

function Boxes({ code, onCode }) {
  const boxes = useRef([]);
  const put = (at, typed) => {
    const digits = typed.replaceAll(/\D/g, '');
    onCode((code.slice(0, at) + digits + code.slice(at + 1)).slice(0, LENGTH));
    boxes.current[Math.min(at + Math.max(digits.length, 1), LENGTH - 1)]?.focus();
  };
  const box = (_, at) =>
    h('input', {
      key: at,
      ref: (element) => {
        boxes.current[at] = element;
      },
      className: 'box',
      type: 'tel',
      'aria-label': `Digit ${at + 1}`,
      maxLength: 1,
      value: code[at] ?? '',
      onChange: (event) => put(at, event.target.value),
      onKeyDown: (event) => {
        if (event.key !== 'Backspace' || code[at]) return;
        boxes.current[at - 1]?.focus();
        onCode(code.slice(0, Math.max(at - 1, 0)));
      },
      onPaste: (event) => {
        event.preventDefault();
        put(at, event.clipboardData.getData('text'));
      },
    });
  return h('div', { className: 'boxes' }, Array.from({ length: LENGTH }, box));
}

function CodeForm({ Fields }) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const send = async (event) => {
    event.preventDefault();
    const answer = await fetch('/log-in/code', { method: 'POST', body: new URLSearchParams({ code }) });
    if (answer.ok) location.assign(answer.url);
    else setProblem('That code is not right. Try the newest one.');
  };
  return h(
    'form',
    { onSubmit: send },
    h('label', { htmlFor: 'code' }, 'Authentication code'),
    h(Fields, { code, onCode: setCode }),
    problem && h('p', { className: 'problem', role: 'alert' }, problem),
    h('button', { type: 'submit', disabled: code.length < LENGTH }, 'Continue'),
  );
}

const root = document.getElementById('root');
createRoot(root).render(h(CodeForm, { Fields: root.dataset.fields === 'boxes' ? Boxes : SingleField }));
