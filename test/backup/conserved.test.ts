import { describe, test } from 'vitest';
import {
  type Changed,
  changedElements,
  changedJson,
  changedTable,
  changedUris,
} from './support/changed-fields';
import { expectConserved, IS_EACH } from './support/expect-conserved';
import { SAMPLES } from './support/samples';
import { SEALED_SAMPLES, type SealedSample } from './support/sealed-samples';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');

const JSONS = SAMPLES.filter(({ isJson, isEncrypted, isSlow }) => isJson && !isEncrypted && !isSlow);
/** By what their first character is. */
const OTHERS = SAMPLES.filter(({ isJson, isSlow }) => !isJson && !isSlow).map(({ name, bytes }) => ({
  name,
  text: textOf(bytes()),
}));
const TABLES = OTHERS.filter(
  ({ name, text }) => /csv|Dashlane|MYKI|RoboForm|Apple/i.test(name) && !text.startsWith('PK'),
);
const ELEMENTS = OTHERS.filter(({ text }) => /^\s*<(?:\?xml|[a-z])/i.test(text));

const CHANGES: Readonly<Record<SealedSample['kind'], (inner: string) => Iterable<Changed>>> = {
  json: (inner) => changedJson(inner, IS_EACH),
  elements: changedElements,
  table: (inner) => changedTable(inner, false),
  uris: changedUris,
};

describe('no secret is lost quietly when a field is dropped, empty, of another type, or there twice', () => {
  test.each(JSONS.map(({ name, bytes }) => [name, bytes] as const))(
    '%s',
    async (_, bytes) => {
      const text = textOf(bytes());
      await expectConserved(text, changedJson(text, IS_EACH));
    },
    120_000,
  );

  test.each(TABLES.map(({ name, text }) => [name, text] as const))('%s', async (name, text) => {
    await expectConserved(text, changedTable(text, /enpass/.test(name)));
  });

  test.each(ELEMENTS.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    await expectConserved(text, changedElements(text));
  });

  test.each(Object.entries(SEALED_SAMPLES))(
    'inside of %s',
    async (_, { inner, kind, ...shell }) => {
      await expectConserved(inner, CHANGES[kind](inner), shell);
    },
    120_000,
  );
});
