import type { IconName } from './icon-outlines';

/** A picture beside words, or in a button that names itself: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return <span key={name} class="icon" data-icon={name} aria-hidden="true" ref={draw} />;
}

/**
 * Copies the picture from the page's own source. A script that makes or touches an element of SVG has the browser set up
 * all of SVG for scripts first, which takes 33 kB.
 */
function draw(place: HTMLElement | null): void {
  const template = document.querySelector<HTMLTemplateElement>(`#icon-${place?.dataset['icon']}`);
  if (template !== null) place?.append(document.importNode(template.content, true));
}
