import { referrerOf } from '../dom/document-getters';

/** How a document was reached, by the browser's word: a page can change none of it for an isolated world. */
export function arrivalOf(page: Document): { referrer: string; isFresh: boolean; startMs: number } {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = navigation instanceof PerformanceNavigationTiming ? navigation.type : '';
  return { referrer: referrerOf(page), isFresh: type === 'navigate', startMs: performance.timeOrigin };
}
