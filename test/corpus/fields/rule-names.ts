import { readFileSync } from 'node:fs';

/** What the rules of lib/page/otp-field/rules.ts are called, in their order: the comment above each, and its weight. */
export function ruleNames(): string[] {
  const source = readFileSync(new URL('../../../lib/page/otp-field/rules.ts', import.meta.url), 'utf8');
  const [, table = ''] = source.split('export const RULES');
  const rules = [...table.matchAll(/^ {2}\/\/ (.+)\n {2}\{\s+weight: ([-\w]+)/gm)];
  return rules.map(([, name, weight]) => `${weight} ${name}`);
}
