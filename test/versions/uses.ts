import { parseSync } from 'vite';
import type { Lacks } from './compat';

type Node = Record<string, unknown> & { type: string };

/** Names that `lacks` has and the code of a file uses: "URL.parse", "toSorted", "browser.action.openPopup". */
export function usesIn(file: string, code: string, lacks: Lacks, own = new Set<string>()): string[] {
  const uses = [...nodesOf(parse(file, code))].flatMap((node) => usesOf(node, lacks));
  return [...new Set(uses)].filter((use) => !own.has(use));
}

/** Names that a file gives properties of its own objects: of such a name nobody can say whose it is. */
export function namesDeclaredIn(file: string, code: string): string[] {
  const keys = [...nodesOf(parse(file, code), true)].filter(({ type }) => DECLARING.test(type));
  return keys.map(({ key }) => String((key as { name?: unknown }).name));
}

const DECLARING = /^(TSPropertySignature|PropertyDefinition|MethodDefinition|Property)$/;

function parse(file: string, code: string): unknown {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program;
}

function usesOf(node: Node, lacks: Lacks): string[] {
  if (node.type === 'Identifier')
    return lacks.globals.has(String(node['name'])) ? [String(node['name'])] : [];
  if (node.type === 'ObjectPattern')
    return (node['properties'] as Node[]).flatMap((one) => nameUse(one['key'], lacks));
  if (node.type !== 'MemberExpression' || node['computed']) return [];
  const [root, ...rest] = pathOf(node);
  const path = rest.join('.');
  if (root === 'browser' || root === 'chrome' || root === 'nativeApi') return extensionUse(path, lacks);
  const member = rest.length === 1 && lacks.members.has(`${root}.${path}`) ? [`${root}.${path}`] : [];
  return member.length > 0 ? member : nameUse(node['property'], lacks);
}

function extensionUse(path: string, { extension }: Lacks): string[] {
  return extension.has(path) ? [`browser.${path}`] : [];
}

function nameUse(key: unknown, { names }: Lacks): string[] {
  const name = (key as { name?: string } | undefined)?.name ?? '';
  return names.has(name) ? [name] : [];
}

/** `a.b.c` as its names; what stands in front of a call or an index is ''. */
function pathOf(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node['name'])];
  if (node.type === 'ChainExpression') return pathOf(node['expression'] as Node);
  if (node.type !== 'MemberExpression' || node['computed']) return [''];
  return [...pathOf(node['object'] as Node), String((node['property'] as Node)['name'])];
}

/** Every node that runs: types say nothing of what a browser must have. */
function* nodesOf(value: unknown, withTypes = false): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  const { type } = value as { type?: unknown };
  if (!withTypes && typeof type === 'string' && /^TS/.test(type)) {
    yield* nodesOf((value as { expression?: unknown }).expression);
    return;
  }
  if (typeof type === 'string') yield value as Node;
  for (const [key, child] of Object.entries(value))
    if (!isName(value as Node, key)) yield* nodesOf(child, withTypes);
}

/** A member's or a property's own name is no name of the global object. */
function isName({ type, computed }: Node, key: string): boolean {
  if (computed || (key !== 'property' && key !== 'key')) return false;
  return /^(MemberExpression|Property|MethodDefinition|PropertyDefinition)$/.test(type);
}

/** Properties, `@rules`, `:selectors` and `functions()` that `lacks` has and a style sheet uses. */
export function stylesIn(sheet: string, { styles }: Lacks): string[] {
  const plain = sheet.replace(/\/\*.*?\*\//gs, '');
  const names = [
    ...plain.matchAll(/(?<=[{;\s])[a-z-]{1,40}(?=:\s)/g),
    ...plain.matchAll(/@[a-z-]{1,40}/g),
    ...plain.matchAll(/(?<=:):[a-z-]{1,40}|(?<!:):[a-z-]{1,40}(?=[^\w-])/g),
    ...plain.matchAll(/(?<=[\s(,:])[a-z-]{1,40}\(/g),
  ].map(([name]) => (name.endsWith('(') ? `${name})` : name));
  return [...new Set(names)].filter((name) => styles.has(name));
}
