import { FEATURES } from './feature-table';
import type { PlaceFeatures } from './features';
import { isOneTimePasswordField } from './predicates';
import { APP_TREES, PLACE_TREES } from './trained';
import { answerOf, type Tree } from './tree';

/** What the trees make of a place: the logarithms of the odds that a code belongs there, and that it is an app's. */
export interface Judgement {
  readonly place: number;
  readonly app: number;
}

/** Asks the trained trees about a place; each feature is tested once, and only if a tree asks for it. */
export function judge(drawn: PlaceFeatures): Judgement {
  const features = isOneTimePasswordField(drawn) ? asText(drawn) : drawn;
  const answers = new Map<number, boolean>();
  const holds = (feature: number): boolean => {
    const known = answers.get(feature);
    if (known !== undefined) return known;
    const answer = FEATURES[feature]?.test(features) ?? false;
    answers.set(feature, answer);
    return answer;
  };
  const sumOf = (trees: readonly Tree[]): number =>
    trees.reduce<number>((sum, tree) => sum + answerOf(tree, holds), 0);
  return { place: sumOf(PLACE_TREES), app: sumOf(APP_TREES) };
}

/** Dots for digits: what is labelled a one-time code is one, whether or not it is shown. */
const asText = (place: PlaceFeatures): PlaceFeatures =>
  place.first.type === 'password' ? { ...place, first: { ...place.first, type: 'text' } } : place;

/** True for what is surely something else, whatever the trees make of it: a recovery code, a declared address. */
export const isSurelyOther = (features: PlaceFeatures): boolean =>
  FEATURES.some(({ never, test }) => never && test(features));
