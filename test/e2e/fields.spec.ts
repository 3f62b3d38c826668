import { type Browser, chromium, expect, test } from '@playwright/test';
import {
  answerPractice,
  isRight,
  measureFields,
  measureVariants,
  sharesOf,
} from '../corpus/fields/measure.ts';
import { loadRecords } from '../corpus/fields/render.ts';

test.describe('findOtpFields', () => {
  // Hundreds of pages each; a busy machine takes its time.
  test.setTimeout(240_000);

  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  });
  test.afterAll(() => browser.close());

  test('finds exactly the right inputs on the pages of real products, and nothing on their other pages', async () => {
    const measured = await measureFields(await browser.newContext());
    const wrong = measured.filter((one) => !isRight('findOtpFields', one)).map(({ record }) => record.id);
    // What each group of pages is held to; no page of the last was ever learnt from.
    for (const [splits, exact, falseAsked, falseAutofill, message] of [
      [/^dev/, 1, 0, 0, 1],
      [/^(tune|held-out)(?! 1[23])/, 0.99, 0.02, 0.005, 0.97],
      [/^held-out 1[23]/, 0.92, 0.13, 0.01, 0.95],
    ] as const) {
      const of = measured.filter(({ record }) => splits.test(record.split));
      const shares = sharesOf('findOtpFields', of);
      expect(shares.exact, String(wrong)).toBeGreaterThanOrEqual(exact);
      expect(shares.falseAsked, String(wrong)).toBeLessThanOrEqual(falseAsked);
      expect(shares.falseAutofill, String(wrong)).toBeLessThanOrEqual(falseAutofill);
      expect(shares.message, String(wrong)).toBeGreaterThanOrEqual(message);
    }
  });

  test('answers the same when a page is changed in a way that means nothing, and leaves hidden fields alone', async () => {
    // One page in seven, for time's sake; test/bench/field-variants.ts takes them all.
    const records = loadRecords().filter((_, at) => at % 7 === 0);
    const results = await measureVariants(await browser.newContext(), records);
    const wrong = results.filter((result) => !result.isRight);
    const named = wrong.map(({ record, change }) => `${record.id}: ${change}`);
    expect(wrong.filter(({ kind }) => kind === 'hiding')).toEqual([]);
    expect(wrong.length / results.length, named.join('\n')).toBeLessThan(0.02);
    expect(results.length).toBeGreaterThan(500);
  });

  test('answers practice pages rightly, in 28 languages, with decoys, though no tree was grown from them', async () => {
    const answers = await answerPractice(await browser.newContext());
    const wrong = answers.filter(({ practice, answer }) => answer !== practice.expect);
    const named = wrong.map(({ practice, answer }) => `${practice.name}: ${answer}`);
    expect(wrong.length / answers.length, named.join('\n')).toBeLessThanOrEqual(0.025);
  });
});
