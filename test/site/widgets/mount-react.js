import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { showState } from './show-state.js';

/** Draws a field whose code React owns: what does not reach its state is gone at the next render. */
export function mountCode(Field) {
  function Page() {
    const [code, setCode] = useState('');
    showState(code);
    return createElement(Field, { code, onCode: setCode });
  }
  createRoot(document.getElementById('root')).render(createElement(Page));
}
