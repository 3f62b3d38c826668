/** A leaf adds to the score; a branch asks for a feature by its number: on where it does not hold, and where it does. */
export type Tree = number | readonly [feature: number, no: Tree, yes: Tree];

/** What a tree answers where `holds` tells which features do. */
export function answerOf(tree: Tree, holds: (feature: number) => boolean): number {
  let node = tree;
  while (typeof node !== 'number') node = holds(node[0]) ? node[2] : node[1];
  return node;
}
