// Trains lib/page/otp-field/trained.ts on the pages of this folder, as they are, after changes that mean nothing, and in a
// language that nobody knows; pages that are held out are left out. Run: node test/corpus/fields/train.ts
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { type Growth, growTrees, type Sample } from './grow-trees.ts';
import type { Sampled } from './in-page.ts';
import { featureNames, sampleFields } from './measure.ts';
import { type FieldRecord, loadRecords } from './render.ts';

/** Never trained on: what is measured on them is true of pages that nobody has seen. */
const HELD_OUT = /^held-out 1[23]$/;

const PLACE: Growth = { trees: 120, depth: 4, rate: 0.2, caution: 2, leastWeight: 1, leastGain: 0.5 };
const APP: Growth = { trees: 60, depth: 3, rate: 0.2, caution: 2, leastWeight: 1, leastGain: 0.5 };
/** How much a page counts as it is, in an unknown language, and after another change. */
const WEIGHTS = { 'as it is': 1, foreign: 0.5, dotted: 0.3, other: 0.4 } as const;
/** Pages of languages that the first sets have few of count twice. */
const RARE = /1[23]$/;

type Channel = 'app' | 'message' | 'none';

/** What belongs in a place; undefined where the record does not say. */
function channelOf(record: FieldRecord, { inputs }: Sampled, change: string): Channel | undefined {
  const [first = -1] = inputs;
  const isSplit = change.startsWith('six boxes') && first >= 100;
  if (record.expect === 'none' || change === 'other') return 'none';
  if (record.otherChannelTarget?.includes(first)) return 'message';
  if (record.expect === 'other-channel') return isSplit ? 'message' : 'none';
  if (isSplit) return 'app';
  if (!record.target?.includes(first)) return /two-codes|step-up/.test(record.kind) ? undefined : 'none';
  return inputs.length === record.target.length ? 'app' : undefined;
}

interface Labelled {
  readonly features: readonly number[];
  readonly channel: Channel;
  readonly weight: number;
}

function labelPages(
  records: readonly FieldRecord[],
  pages: readonly Record<string, Sampled[]>[],
): Labelled[] {
  return records.flatMap((record, at) =>
    Object.entries(pages[at] ?? {}).flatMap(([change, places]) =>
      places.flatMap((place) => {
        const channel = channelOf(record, place, change);
        const weight = WEIGHTS[change as keyof typeof WEIGHTS] ?? WEIGHTS.other;
        const rare = RARE.test(record.split) ? 2 : 1;
        return channel ? [{ features: place.features, channel, weight: weight * rare }] : [];
      }),
    ),
  );
}

/** Places that are alike in all features are one. */
function samplesOf(labelled: readonly Labelled[], isRight: (channel: Channel) => boolean): Sample[] {
  const samples = new Map<string, { features: readonly number[]; isRight: boolean; weight: number }>();
  for (const { features, channel, weight } of labelled) {
    const key = `${isRight(channel)} ${features}`;
    const same = samples.get(key);
    if (same) same.weight += weight;
    else samples.set(key, { features, isRight: isRight(channel), weight });
  }
  return [...samples.values()];
}

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
const context = await browser.newContext();
const records = loadRecords().filter(({ split }) => !HELD_OUT.test(split));
const labelled = labelPages(records, await sampleFields(context, records));
const names = await featureNames(context);
await browser.close();
const place = growTrees(
  samplesOf(labelled, (channel) => channel !== 'none'),
  names.length,
  PLACE,
);
const onPlaces = labelled.filter(({ channel }) => channel !== 'none');
const app = growTrees(
  samplesOf(onPlaces, (channel) => channel === 'app'),
  names.length,
  APP,
);
writeFileSync(
  new URL('../../../lib/page/otp-field/trained.ts', import.meta.url),
  `import type { Tree } from './tree';

/** Grown by test/corpus/fields/train.ts from the table of features, which had so many then: train again when it changes. */
export const FEATURE_COUNT = ${names.length};
// biome-ignore format: numbers
export const PLACE_TREES: readonly Tree[] = ${JSON.stringify(place)};
// biome-ignore format: numbers
export const APP_TREES: readonly Tree[] = ${JSON.stringify(app)};
`,
);
console.log(`${labelled.length} places, ${place.length} and ${app.length} trees`);
