// What the rule on names must see, one a line, and what it must leave alone. Never run.

export function samples(page: Document, around: HTMLElement, node: Node | null, field: HTMLInputElement) {
  const { parentNode } = around;
  const root: Document | ShadowRoot = page;
  const found = [page.body, node?.nextSibling, field.form?.action, around['children'], root.activeElement];
  const generic = <One extends Element>(one: One) => one.matches('a');
  const untouched = [field.value, field.parentNode, page.location, getComputedStyle(around).display];
  return [parentNode, ...found, generic, ...untouched, Element.prototype.matches.call(around, 'a')];
}
