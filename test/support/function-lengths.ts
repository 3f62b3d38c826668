import { parseSync, Visitor } from 'vite';

/** A function of a source file, with the lines from its first word to its last brace. */
export interface FunctionLength {
  /** Its own name, or that of what it is given to. */
  name: string;
  lines: number;
}

interface Span {
  start: number;
  end: number;
}

/** Every function of a file: declarations, arrows, methods and what is handed on without a name. */
export function functionLengths(fileName: string, source: string): FunctionLength[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
  const found: FunctionLength[] = [];
  const note = ({ start, end }: Span, name = source.slice(start, end).split('\n')[0]?.trim() ?? '') =>
    found.push({ name, lines: source.slice(start, end).split('\n').length });
  new Visitor({
    FunctionDeclaration: (node) => note(node, node.id?.name),
    FunctionExpression: (node) => note(node, node.id?.name),
    ArrowFunctionExpression: (node) => note(node),
  }).visit(program);
  return found;
}
