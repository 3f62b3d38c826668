import { parseSync, Visitor } from 'vite';

/** Attributes that a person reads or hears. */
const SAID = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
  'text',
]);
/** Two letters beside each other make a word; “×”, “·” and single letters are signs. */
const WORD = /\p{L}{2}/u;
const NAMES = /^(?:Latchkey|otpauth:\/\/)$/;

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * Where a source makes a sentence out of parts, or says something itself. Sentences are whole, and all of them are in the
 * files of words: each language has an order of its own.
 */
export function wordFaultsIn(fileName: string, source: string): string[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
  const faults: string[] = [];
  const note = (fault: string, { start, end }: { start: number; end: number }) =>
    faults.push(`${fault}: ${source.slice(start, end).replace(/\s+/g, ' ').slice(0, 80)}`);
  new Visitor({
    BinaryExpression: (node) => {
      if (node.operator === '+' && [node.left, node.right].some(isSentence)) note('glued', node);
    },
    TemplateLiteral: (node) => {
      if (node.expressions.some(isSentence)) note('glued', node);
    },
    JSXElement: (node) => noteGlued(node, note),
    JSXFragment: (node) => noteGlued(node, note),
    JSXText: (node) => {
      if (WORD.test(node.value) && !NAMES.test(node.value.trim())) note('hard-coded', node);
    },
    JSXAttribute: (node) => {
      const { name, value } = node as unknown as { name: { name: unknown }; value: Node | null };
      if (!SAID.has(String(name.name)) || value?.type !== 'Literal') return;
      if (WORD.test(String(value['value'])) && !NAMES.test(String(value['value']))) note('hard-coded', node);
    },
  }).visit(program);
  return faults;
}

/** In JSX a sentence stands alone in its element: no other text and no value stands beside it. */
function noteGlued(element: unknown, note: (fault: string, span: Node) => void): void {
  const children = (element as { children: Node[] }).children.filter(
    (child) => child.type !== 'JSXText' || String(child['value']).trim() !== '',
  );
  const texts = children.filter(isTextual);
  const hasSentence = children.some((child) => isSentence(child['expression']));
  if (hasSentence && texts.length > 1) note('glued', element as Node);
}

/** What is drawn as text of the very element: a value may be an element, a call to draw some is none. */
function isTextual(child: Node): boolean {
  if (child.type === 'JSXText') return true;
  if (child.type !== 'JSXExpressionContainer') return false;
  const expression = child['expression'] as Node;
  return (
    ['Literal', 'TemplateLiteral'].includes(expression.type) || isSentence(expression) || isText(expression)
  );
}

/** Functions that give texts are named so. */
function isText(expression: Node): boolean {
  const callee = expression.type === 'CallExpression' ? (expression['callee'] as Node) : undefined;
  return callee?.type === 'Identifier' && /Text$/.test(String(callee['name']));
}

/** Whether an expression is a sentence: by itself, or either of two by a condition. */
function isSentence(expression: unknown): boolean {
  const node = expression as Node | undefined;
  if (node?.type === 'ConditionalExpression') return [node['consequent'], node['alternate']].some(isSentence);
  if (node?.type === 'LogicalExpression') return isSentence(node['right']);
  if (node?.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node & { object?: { name?: string }; property?: { name?: string } };
  return callee.object?.name === 'i18n' && callee.property?.name === 't';
}
