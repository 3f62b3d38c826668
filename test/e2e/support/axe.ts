import axe from 'axe-core';
import type { View } from './states.ts';

const SETTLED = `Promise.all(document.getAnimations()
  .filter((one) => one instanceof CSSTransition && one.transitionProperty.includes('color'))
  .map((one) => one.finished.catch(() => undefined))).then(() => undefined)`;

interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds on a page of the extension. The script comes in by the debugger: the page's CSP lets no other in. */
export async function violationsOf(view: View): Promise<string[]> {
  await view.evaluate(`${axe.source}; undefined`);
  // Colours that are still on their way to another theme are not those that a person reads.
  await view.evaluate(SETTLED);
  const { violations } = (await view.evaluate(
    'axe.run().then(({ violations }) => ({ violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })) }))',
  )) as Found;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
