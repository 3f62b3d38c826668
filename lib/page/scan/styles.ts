import { urlsIn } from './urls';

const PROPERTIES = ['background-image', 'mask-image', 'content', 'border-image-source'] as const;
const WHERE = [undefined, '::before', '::after'] as const;
const MOST_URLS = 4;

/** The addresses of the pictures that styles put on an element or before and after its content; at most four. */
export function stylePicturesOf(element: Element): string[] {
  const urls: string[] = [];
  for (const where of WHERE) {
    const style = getComputedStyle(element, where);
    // What is not generated at all has no content; what is has a string, perhaps an empty one.
    if (where !== undefined && (style.content === 'none' || style.content === 'normal')) continue;
    for (const name of PROPERTIES) urls.push(...urlsIn(style.getPropertyValue(name)));
  }
  return [...new Set(urls)].slice(0, MOST_URLS);
}
