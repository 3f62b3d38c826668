import { globSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { parseSync } from 'vite';

/** An expression as it stands in a file. */
export interface Expression {
  file: string;
  source: string;
  flags: string;
}

/** A pattern that is made while the code runs; its text cannot be read off. */
export interface MadeExpression {
  file: string;
  code: string;
}

/** Every expression of the project's own code, by a real parser. */
export function expressionsIn(pattern: string): { literals: Expression[]; made: MadeExpression[] } {
  const found = globSync(pattern).map((file) => expressionsOf(file, readFileSync(file, 'utf8')));
  return { literals: found.flatMap(({ literals }) => literals), made: found.flatMap(({ made }) => made) };
}

export function expressionsOf(
  file: string,
  code: string,
): { literals: Expression[]; made: MadeExpression[] } {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const [literals, made]: [Expression[], MadeExpression[]] = [[], []];
  for (const node of nodesOf(program)) {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (node['type'] === 'Literal' && regex) {
      literals.push({ file, source: regex.pattern, flags: regex.flags });
    }
    if (calledName(node) === 'RegExp')
      made.push({ file, code: code.slice(Number(node['start']), Number(node['end'])) });
  }
  return { literals, made };
}

function calledName({ type, callee }: Record<string, unknown>): unknown {
  if (type !== 'NewExpression' && type !== 'CallExpression') return undefined;
  return (callee as { name?: unknown }).name;
}

function* nodesOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

// The same judge as a program of the machine's own, where there is one: it takes a fourth of the time.
process.env['RECHECK_BACKEND'] ??= 'auto';

/** Up to this many times is as good as a fixed number of times; more is taken for any number. */
const FEW = 100;
const PATIENCE_MS = 120_000;

/** What is wrong with an expression: the alternatives that are slower than linear, or that nobody can judge. */
export async function slowPartsOf({
  source,
  flags,
}: Pick<Expression, 'source' | 'flags'>): Promise<string[]> {
  const slow: string[] = [];
  for (const part of repeatingParts(source)) {
    if ((await isLinear(part, flags, 'auto')) || (await isProvenLinear(part, flags))) continue;
    slow.push(part);
  }
  return slow;
}

async function isLinear(part: string, flags: string, checker: 'auto' | 'automaton'): Promise<boolean> {
  return (await check(part, flags, { timeout: PATIENCE_MS, checker })).status === 'safe';
}

/** Where there is lookaround, slow texts are looked for by chance, and a step is counted that no engine takes. */
async function isProvenLinear(part: string, flags: string): Promise<boolean> {
  const forms = [goingOn(part, ''), goingOn(part, NEVER)];
  return (await Promise.all(forms.map((form) => isLinear(form, flags, 'automaton')))).every(Boolean);
}

/** Letters that no text has here, so that what asks for them fails. */
const NEVER = '\\x01';
const LOOKAROUND = /^\(\?<?[=!]/;

/**
 * A pattern without lookaround, which automata do not know, that takes at least as long: what a lookahead reads is read
 * and given back, and then the pattern goes on with `next`. What a lookbehind reads is read here by nobody, and short.
 */
function goingOn(source: string, next: string): string {
  let text = '';
  for (let rest = source; rest !== ''; ) {
    const [token] = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|.)/su.exec(rest) ?? [''];
    const opening = LOOKAROUND.exec(rest)?.[0];
    if (opening === undefined) {
      text += token;
      rest = rest.slice(token.length);
      continue;
    }
    const end = endOfGroup(rest);
    const inside = goingOn(rest.slice(opening.length, end), next);
    if (!opening.includes('<')) text += `(?:(?:${inside})${NEVER}|${next})`;
    else if (/[*+]|\{\d+,\}/.test(inside)) throw new Error(`a lookbehind that repeats: ${source}`);
    rest = rest.slice(end + 1);
  }
  return text;
}

/** Where the group that a text begins with is closed. */
function endOfGroup(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (depth === 0) return index;
  }
  throw new Error(`a group without an end: ${text}`);
}

/**
 * The alternatives of a pattern that repeat something without end: tried one after the other from each place, they take
 * as long as each does alone, and alone they can be judged soon.
 */
export function repeatingParts(source: string): string[] {
  return alternativesOf(source)
    .map((part) =>
      part.replace(/\{(\d+),(\d+)\}/g, (all, least, most) => (Number(most) > FEW ? `{${least},}` : all)),
    )
    .filter((part) => /[*+]|\{\d+,\}/.test(part.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')));
}

function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}
