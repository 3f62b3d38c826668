import type { PlaceFeatures } from './features';

/** One thing that holds for a place, or does not. */
export interface Feature {
  /** What it is called where a page's features are printed. */
  readonly name: string;
  /** Set where it is surely no code's place that this holds for, whatever else does. */
  readonly never?: true;
  readonly test: (place: PlaceFeatures) => boolean;
}
