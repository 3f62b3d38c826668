import { OTPInput } from 'input-otp';
import { createElement as h } from 'react';
import { mountCode } from './mount-react.js';

const style = { width: 30, height: 40, border: '1px solid' };
const slot = ({ char }, at) => h('div', { key: at, style }, char);

mountCode(({ code, onCode }) =>
  h(OTPInput, {
    maxLength: 6,
    value: code,
    onChange: onCode,
    render: ({ slots }) => h('div', { style: { display: 'flex' } }, slots.map(slot)),
  }),
);
