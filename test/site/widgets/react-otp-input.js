import { createElement as h } from 'react';
import OtpInput from 'react-otp-input';
import { mountCode } from './mount-react.js';

mountCode(({ code, onCode }) =>
  h(OtpInput, {
    value: code,
    onChange: onCode,
    numInputs: 6,
    inputType: 'tel',
    shouldAutoFocus: true,
    renderSeparator: h('span', null, '-'),
    renderInput: (props) => h('input', props),
  }),
);
