import { CHANNELS } from './channels';
import type { Feature } from './feature';
import type { PlaceFeatures } from './features';
import { type Meaning, means } from './meanings';
import { SAYINGS } from './sayings';
import { STRUCTURE } from './structure';

const MEANINGS: readonly Meaning[] = [
  'app',
  'code',
  'factor',
  'verify',
  'recovery',
  'kept',
  'message',
  'sent',
  'ask',
  'digits',
  'password',
  'shop',
  'other',
  'thing',
  'disable',
  'pin',
];

/** Where a meaning may stand. */
const ZONES: Readonly<Record<string, (place: PlaceFeatures) => readonly string[]>> = {
  label: ({ labels }) => labels,
  near: ({ nearest }) => nearest,
  own: ({ ownTexts }) => ownTexts,
  text: ({ prompts, headings }) => prompts.slice(headings.length),
  heading: ({ headings }) => headings,
  button: ({ actions }) => actions,
  called: ({ called }) => [called],
};

const says = (texts: readonly string[], ...meanings: readonly Meaning[]): boolean =>
  texts.some((text) => meanings.every((meaning) => means(text, meaning)));

const SINGLE: readonly Feature[] = Object.entries(ZONES).flatMap(([zone, textsOf]) =>
  MEANINGS.map((meaning) => ({
    name: `${zone}: ${meaning}`,
    test: (place) => says(textsOf(place), meaning),
  })),
);

/** Meanings that say more in one sentence than apart. */
const PAIRS: readonly (readonly [Meaning, Meaning])[] = [
  ['app', 'code'],
  ['verify', 'code'],
  ['factor', 'code'],
  ['message', 'code'],
  ['message', 'sent'],
  ['code', 'sent'],
  ['ask', 'code'],
  ['digits', 'code'],
  ['recovery', 'code'],
  ['kept', 'code'],
  ['ask', 'recovery'],
  ['app', 'ask'],
  ['shop', 'code'],
  ['other', 'code'],
];
const DOUBLE: readonly Feature[] = ['label', 'near', 'own', 'text', 'heading'].flatMap((zone) =>
  PAIRS.map((pair) => ({
    name: `${zone}: ${pair.join(' and ')}`,
    test: (place) => says(ZONES[zone]?.(place) ?? [], ...pair),
  })),
);

const UNDERSTOOD: readonly Feature[] = [
  { name: 'button: again', test: ({ actions }) => says(actions, 'again') },
  { name: 'text: again', test: ({ prompts }) => says(prompts, 'again') },
  {
    name: 'nothing is understood',
    test: ({ labels, prompts, actions }) =>
      ![...labels, ...prompts, ...actions].some((text) => MEANINGS.some((meaning) => means(text, meaning))),
  },
];

/** All that is asked of a place, in the order that the trained trees know. */
export const FEATURES: readonly Feature[] = [
  ...STRUCTURE,
  ...SINGLE,
  ...DOUBLE,
  ...UNDERSTOOD,
  ...SAYINGS,
  ...CHANNELS,
];
