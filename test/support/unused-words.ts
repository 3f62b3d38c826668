/** A name of which a part is put in: `gate.${state}Title`. Numbers are put in last. */
const TEMPLATE = /`([\w.]*\.[\w.]*)\$\{[^}]*\}([\w.]*)(\$\{[^}]*\})?`/g;

/**
 * The sentences that no source asks for: neither by their whole name, nor by a template whose hole is filled with a word
 * that some source has.
 */
export function unusedSentences(names: string[], sources: string[]): string[] {
  const all = sources.join('\n');
  const known = new Set([
    ...[...all.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, literal]) => literal),
    ...[...all.matchAll(/__MSG_(\w+)__/g)].map(([, message]) => message),
  ]);
  const words = new Set(all.match(/[\w-]+/g)?.map((word) => word.replaceAll('-', '_')));
  const templates = [...all.matchAll(TEMPLATE)].map(
    ([, head, tail, number]) => new RegExp(`^${head}(\\w+)${tail}${number ? '\\d' : ''}$`),
  );
  const isFilled = (name: string) => templates.some((template) => words.has(template.exec(name)?.[1] ?? ''));
  return names.filter((name) => !known.has(name) && !isFilled(name));
}
