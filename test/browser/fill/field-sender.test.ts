import { expect, test } from 'vitest';
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

const pageId = '3f1c0a52-8a0e-4c55-9d2e-6f0f5b0a7c11';
const FIELD = { say: 'field', pageId };

const parse = (message: unknown, changed: object) =>
  parseFieldMessage(message, { ...SENDER, ...changed } as never, OWN);

test('parseFieldMessage takes tab, document and site from what the browser says of the sender', () => {
  const document = { tabId: 7, documentId: 'D1' };
  expect(parse(FIELD, {})).toEqual({ site: 'bank.example', document, message: FIELD });
  expect(parse(FIELD, { url: 'https://bank.example:8443/', origin: 'https://bank.example:8443' })).toEqual({
    site: 'bank.example:8443',
    document,
    message: FIELD,
  });
});

test('parseFieldMessage takes a sender without origin and document, as older Firefox has it', () => {
  const old = { origin: undefined, documentId: undefined, documentLifecycle: undefined };
  expect(parse(FIELD, old)).toEqual({ site: 'bank.example', document: { tabId: 7 }, message: FIELD });
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
  expect(() => parse(FIELD, changed)).toThrow(Refusal);
});

const ARRIVED = { say: 'arrived', pageId, referrer: '', isFresh: true, startMs: 1 };

test.each([FIELD, { say: 'log-in', pageId }, { say: 'leaving', pageId, startMs: 2.5 }, ARRIVED])(
  'parseFieldMessage takes %j, and nothing besides',
  (message) => {
    expect(parse({ ...message, code: '123456' }, {}).message).toEqual(message);
  },
);

test.each([
  ['field'],
  [{ ...FIELD, say: 'fill' }],
  [{ say: 'field' }],
  [{ say: 'field', pageId: 'page' }],
  [{ say: 'leaving', pageId }],
  [{ say: 'leaving', pageId, startMs: Number.NaN }],
  [{ ...ARRIVED, referrer: undefined }],
  [{ ...ARRIVED, referrer: 'x'.repeat(10_001) }],
  [{ ...ARRIVED, isFresh: 'yes' }],
  [[FIELD]],
  [null],
  [undefined],
])('parseFieldMessage refuses the message %j', (message) => {
  expect(() => parse(message, {})).toThrow(Refusal);
});
