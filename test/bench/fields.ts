// Prints how well fields for one-time codes are found on the pages of test/corpus/fields, in real Chromium.
// `asked` and `by itself` are the pages without a field for a code that are given one, where a person asks, and by itself.
// Run: node test/bench/fields.ts [--no-address] [--margins] [--show-held-out] [--without=text|headings|labels|names]
// What is wrong on held-out pages is counted, not shown: rules that were set on them would no longer be measured by them.
import { chromium } from '@playwright/test';
import { KINDS, without } from '../corpus/fields/less.ts';
import { isRight, type Measured, measureFields, sharesOf } from '../corpus/fields/measure.ts';
import { loadRecords } from '../corpus/fields/render.ts';

const started = performance.now();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
const gone = KINDS.find((kind) => process.argv.includes(`--without=${kind}`));
const measured = await measureFields(
  await browser.newContext(),
  !process.argv.includes('--no-address'),
  loadRecords().map((record) => (gone ? without(gone, record) : record)),
);
await browser.close();

const percent = (share: number): string =>
  (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`).padStart(9);
const groups = new Map<string, Measured[]>();
for (const one of measured) {
  const { expect, kind, split } = one.record;
  for (const key of ['all', `${split}: all`, `${split}: ${expect}, ${kind}`]) {
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
}
for (const detector of Object.keys(measured[0]?.answers ?? {})) {
  console.log(`\n${detector}\n${''.padEnd(40)}pages    exact    asked by itself message`);
  for (const [key, group] of [...groups].sort()) {
    const { exact, falseAsked, falseAutofill, message } = sharesOf(detector, group);
    const figures = [exact, falseAsked, falseAutofill, message].map(percent).join('');
    console.log(`${key.padEnd(40)}${String(group.length).padStart(5)}${figures}`);
  }
}

const isShown = ({ record }: Measured): boolean =>
  !record.split.startsWith('held-out') || process.argv.includes('--show-held-out');
const wrong = measured.filter((one) => isShown(one) && !isRight('findOtpFields', one));
console.log(`\n${wrong.length} answered wrongly, and the features that held:`);
for (const { record, places } of wrong)
  console.log(record.expect, record.id, JSON.stringify(places, null, 1));
if (process.argv.includes('--margins')) {
  console.log('\nhighest score of each page:');
  const best = ({ places }: Measured): number => Math.max(...places.map(({ score }) => score));
  for (const one of measured.filter(isShown).toSorted((a, b) => best(a) - best(b))) {
    console.log(best(one).toFixed(2).padStart(9), one.record.expect, one.record.id);
  }
}
console.log(`${measured.length} pages in ${((performance.now() - started) / 1000).toFixed(1)} s`);
