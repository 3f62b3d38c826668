import { MantineProvider, PinInput } from '@mantine/core';
import '@mantine/core/styles.css';
import { createElement as h } from 'react';
import { mountCode } from './mount-react.js';

mountCode(({ code, onCode }) =>
  h(
    MantineProvider,
    null,
    h(PinInput, { length: 6, oneTimeCode: true, type: 'number', value: code, onChange: onCode }),
  ),
);
