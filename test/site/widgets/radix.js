import * as Otp from '@radix-ui/react-one-time-password-field';
import { createElement as h } from 'react';
import { mountCode } from './mount-react.js';

mountCode(({ code, onCode }) =>
  h(
    Otp.Root,
    { value: code, onValueChange: onCode },
    ...Array.from({ length: 6 }, (_, at) => h(Otp.Input, { key: at })),
    h(Otp.HiddenInput, { name: 'code' }),
  ),
);
