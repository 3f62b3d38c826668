import { expect, test } from 'vitest';
import { FIELD_MESSAGE } from '../../../lib/browser/fill/field-message';
import { parseFieldMessage } from '../../../lib/browser/fill/field-sender';
import { Refusal } from '../../../lib/refusal';

const OWN = 'latchkey';
const SENDER = {
  id: OWN,
  url: 'https://bank.example/login',
  origin: 'https://bank.example',
  frameId: 0,
  documentId: 'D1',
  documentLifecycle: 'active',
  tab: { id: 7 },
};

const parse = (message: unknown, changed: object) =>
  parseFieldMessage(message, { ...SENDER, ...changed } as never, OWN);

test('parseFieldMessage takes tab, document and site from what the browser says of the sender', () => {
  const document = { tabId: 7, documentId: 'D1' };
  expect(parse(FIELD_MESSAGE, {})).toEqual({ site: 'bank.example', document });
  expect(
    parse(FIELD_MESSAGE, { url: 'https://bank.example:8443/', origin: 'https://bank.example:8443' }),
  ).toEqual({
    site: 'bank.example:8443',
    document,
  });
});

test('parseFieldMessage takes a sender without origin and document, as older Firefox has it', () => {
  const old = { origin: undefined, documentId: undefined, documentLifecycle: undefined };
  expect(parse(FIELD_MESSAGE, old)).toEqual({ site: 'bank.example', document: { tabId: 7 } });
});

const FOREIGN = [
  ['another extension', { id: 'other' }],
  ['no extension', { id: undefined }],
  ['a frame', { frameId: 3 }],
  ['no frame', { frameId: undefined }],
  ['no tab', { tab: undefined }],
  ['no address', { url: undefined }],
  ['a page of the extension', { url: 'chrome-extension://latchkey/popup.html' }],
  ['no https', { url: 'http://bank.example/', origin: 'http://bank.example' }],
  ['a user name', { url: 'https://bank.example@evil.example/' }],
  ['a trailing dot', { url: 'https://bank.example./', origin: 'https://bank.example.' }],
  ['a sandboxed page', { origin: 'null' }],
  ['another origin than its address', { origin: 'https://evil.example' }],
  ['a page that is not on show yet', { documentLifecycle: 'prerender' }],
  ['a page that was left', { documentLifecycle: 'cached' }],
] as const;

test.each(FOREIGN)('parseFieldMessage refuses %s', (_, changed) => {
  expect(() => parse(FIELD_MESSAGE, changed)).toThrow(Refusal);
});

test.each([
  ['fill'],
  [{ type: FIELD_MESSAGE }],
  [[FIELD_MESSAGE]],
  [null],
  [undefined],
  [`${FIELD_MESSAGE} `],
])('parseFieldMessage refuses the message %j', (message) => {
  expect(() => parse(message, {})).toThrow(Refusal);
});
