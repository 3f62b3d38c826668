// Prints how often an answer on the pages of test/corpus/fields stays right when the page is changed in a way that means
// nothing to a person, and how often a hidden field is left alone. In real Chromium.
// Run: node test/bench/field-variants.ts [--show]
import { chromium } from '@playwright/test';
import { measureVariants, type VariantResult } from '../corpus/fields/measure.ts';
import { loadRecords } from '../corpus/fields/render.ts';

const started = performance.now();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
const records = loadRecords().filter(({ split }) => !split.startsWith('held-out'));
const results = await measureVariants(await browser.newContext(), records);
await browser.close();

const rows = Map.groupBy(results, ({ kind, change }) => `${kind}: ${change}`);
const right = (some: readonly VariantResult[]): number => some.filter(({ isRight }) => isRight).length;
console.log(`${''.padEnd(60)}right     of   fields   others`);
for (const [row, all] of rows) {
  const [fields, others] = [true, false].map((isFill) =>
    all.filter(({ record }) => (record.expect === 'fill') === isFill),
  );
  const shares = [fields ?? [], others ?? []].map((some) =>
    (some.length > 0 ? `${((right(some) / some.length) * 100).toFixed(1)} %` : '–').padStart(9),
  );
  console.log(
    `${row.padEnd(60)}${String(right(all)).padStart(5)}${String(all.length).padStart(7)}${shares.join('')}`,
  );
}
if (process.argv.includes('--show')) {
  for (const { record, change } of results.filter(({ isRight }) => !isRight))
    console.log(record.expect, record.id, '–', change);
}
console.log(`${results.length} answers in ${((performance.now() - started) / 1000).toFixed(1)} s`);
