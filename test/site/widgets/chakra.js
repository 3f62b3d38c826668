import { ChakraProvider, defaultSystem, PinInput } from '@chakra-ui/react';
import { createElement as h } from 'react';
import { mountCode } from './mount-react.js';

const boxes = Array.from({ length: 6 }, (_, index) => h(PinInput.Input, { key: index, index }));

mountCode(({ code, onCode }) =>
  h(
    ChakraProvider,
    { value: defaultSystem },
    h(
      PinInput.Root,
      {
        count: 6,
        otp: true,
        value: [...code],
        onValueChange: ({ value }) => onCode(value.join('')),
      },
      h(PinInput.HiddenInput),
      h(PinInput.Control, null, ...boxes),
    ),
  ),
);
