import path from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isBindingElement,
  isElementAccessExpression,
  isObjectBindingPattern,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { API, type Checker, type Type } from 'typescript/unstable/sync';

/**
 * Types whose value may be a form or a document. In both, what a page names comes before the properties of the DOM (HTML,
 * `LegacyOverrideBuiltIns`): `<form><input name=parentNode>`, `<img name=body>`. All other elements keep their own.
 */
const NAMED_OVER =
  /^(EventTarget|Node|ParentNode|ChildNode|Element|HTMLElement|HTMLFormElement|(HTML|XML)?Document|any)$/;
/** Browsers leave this one alone on every document (HTML, `LegacyUnforgeable`). */
const UNFORGEABLE = /^(Document|any)\.location$/;

/**
 * Where the files read a property of what may be a form or a document, so that a page's own field or picture could answer:
 * "file:line: Type.property". Reading `Owner.prototype.property` is no such place.
 */
export function namedReads(files: readonly string[]): string[] {
  const api = new API({ cwd: process.cwd() });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [path.resolve('tsconfig.json')] });
    const project = snapshot.getProject(path.resolve('tsconfig.json'));
    if (project === undefined) throw new Error('TypeScript does not know this project');
    return files.flatMap((file) => {
      const source = project.program.getSourceFile(path.resolve(file));
      if (source === undefined) throw new Error(`TypeScript does not know ${file}`);
      return readsIn(source, project.checker).map((read) => `${file}:${read}`);
    });
  } finally {
    api.close();
  }
}

/** One place where a property is read, and the node whose type its owner has. */
interface Read {
  owner: Node;
  property: string;
  at: Node;
}

function readsIn(source: SourceFile, checker: Checker): string[] {
  const reads = everyNode(source).flatMap((node) => readAt(node, source) ?? []);
  const types = checker.getTypeAtLocation(reads.map(({ owner }) => owner));
  return reads.flatMap(({ property, at }, index) => {
    const type = types[index];
    const names = type === undefined ? ['any'] : namesOf(type, checker);
    const named = names.find((name) => NAMED_OVER.test(name) && !UNFORGEABLE.test(`${name}.${property}`));
    return named === undefined ? [] : [`${lineOf(at, source)}: ${named}.${property}`];
  });
}

function readAt(node: Node, source: SourceFile): Read | undefined {
  if (isPropertyAccessExpression(node) || isElementAccessExpression(node)) {
    const owner = node.expression;
    if (/\.prototype$/.test(owner.getText(source))) return undefined;
    const property = isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    return { owner, property: property.getText(source), at: property };
  }
  if (!isBindingElement(node) || !isObjectBindingPattern(node.parent)) return undefined;
  return { owner: node.parent, property: (node.propertyName ?? node.name)?.getText(source) ?? '', at: node };
}

function everyNode(root: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return nodes;
}

/** The names of all that a value of this type may be. */
function namesOf(type: Type, checker: Checker): string[] {
  // TypeScript's own answer for a union with a tuple in it fails: its text has the names, and perhaps more.
  const text = checker.typeToString(type);
  if (type.isUnionType() && text.includes('[')) return text.match(/\w+/g) ?? [];
  if (type.isUnionType()) return type.getTypes().flatMap((one) => namesOf(one, checker));
  if (type.isTypeParameter()) {
    const limit = checker.getBaseConstraintOfType(type);
    return limit === undefined ? [] : namesOf(limit, checker);
  }
  if (type.isIntrinsicType()) return [text];
  return [type.getSymbol()?.name ?? ''];
}

function lineOf(node: Node, source: SourceFile): number {
  return source.text.slice(0, node.getStart(source)).split('\n').length;
}
