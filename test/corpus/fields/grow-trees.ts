import { answerOf, type Tree } from '../../../lib/page/otp-field/tree.ts';

/** One thing that is learnt from: the numbers of the features that hold, what is right, and how much it counts. */
export interface Sample {
  readonly features: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

export interface Growth {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree's answer is taken. */
  readonly rate: number;
  /** Holds leaves of few samples back. */
  readonly caution: number;
  /** The least that a leaf weighs. */
  readonly leastWeight: number;
  /** The least that a branch must gain. */
  readonly leastGain: number;
}

/**
 * Grows trees whose answers, added up, are the logarithm of the odds that a place is right: gradient boosting with second
 * derivatives (Friedman 2001; Chen and Guestrin 2016, equations 5 to 7). Nothing in it is random.
 */
export function growTrees(samples: readonly Sample[], featureCount: number, growth: Growth): Tree[] {
  const scores = new Float64Array(samples.length);
  const all = samples.map((_, at) => at);
  const sets = samples.map(({ features }) => new Set(features));
  const grown: Tree[] = [];
  for (let count = 0; count < growth.trees; count += 1) {
    const slopes = samples.map(({ isRight, weight }, at) => slopeOf(scores[at] ?? 0, isRight, weight));
    const tree = growTree({ samples, sets, slopes, featureCount, growth }, all, growth.depth);
    for (const [at, set] of sets.entries())
      scores[at] = (scores[at] ?? 0) + answerOf(tree, (feature) => set.has(feature));
    grown.push(tree);
  }
  return grown;
}

interface Slope {
  readonly first: number;
  readonly second: number;
}

interface Ground {
  readonly samples: readonly Sample[];
  readonly sets: readonly ReadonlySet<number>[];
  readonly slopes: readonly Slope[];
  readonly featureCount: number;
  readonly growth: Growth;
}

function slopeOf(score: number, isRight: boolean, weight: number): Slope {
  const likely = 1 / (1 + Math.exp(-score));
  return {
    first: weight * (likely - (isRight ? 1 : 0)),
    second: weight * Math.max(likely * (1 - likely), 1e-6),
  };
}

function growTree(ground: Ground, at: readonly number[], depth: number): Tree {
  const { sets, growth } = ground;
  const best = depth > 0 ? bestFeature(ground, at) : undefined;
  if (best === undefined) return leafOf(ground, at, growth);
  const yes = at.filter((each) => sets[each]?.has(best));
  const no = at.filter((each) => !sets[each]?.has(best));
  return [best, growTree(ground, no, depth - 1), growTree(ground, yes, depth - 1)];
}

function leafOf(ground: Ground, at: readonly number[], { rate, caution }: Growth): number {
  const { first, second } = sumOf(ground, at);
  return Math.round((-first / (second + caution)) * rate * 100) / 100;
}

function sumOf({ slopes }: Ground, at: readonly number[]): Slope {
  let [first, second] = [0, 0];
  for (const each of at) {
    first += slopes[each]?.first ?? 0;
    second += slopes[each]?.second ?? 0;
  }
  return { first, second };
}

/** The feature whose asking gains most, if any gains enough. */
function bestFeature(ground: Ground, at: readonly number[]): number | undefined {
  const { samples, slopes, featureCount, growth } = ground;
  const firsts = new Float64Array(featureCount);
  const seconds = new Float64Array(featureCount);
  for (const each of at) {
    const slope = slopes[each];
    for (const feature of samples[each]?.features ?? []) {
      firsts[feature] = (firsts[feature] ?? 0) + (slope?.first ?? 0);
      seconds[feature] = (seconds[feature] ?? 0) + (slope?.second ?? 0);
    }
  }
  const whole = sumOf(ground, at);
  const worth = (first: number, second: number): number => first ** 2 / (second + growth.caution);
  let [best, most]: [number | undefined, number] = [undefined, growth.leastGain];
  for (let feature = 0; feature < featureCount; feature += 1) {
    const [first, second] = [firsts[feature] ?? 0, seconds[feature] ?? 0];
    const rest = { first: whole.first - first, second: whole.second - second };
    if (second < growth.leastWeight || rest.second < growth.leastWeight) continue;
    const gain = worth(first, second) + worth(rest.first, rest.second) - worth(whole.first, whole.second);
    if (gain > most + 1e-9) [best, most] = [feature, gain];
  }
  return best;
}
