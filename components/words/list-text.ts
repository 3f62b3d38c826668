import { formatLanguage } from '#i18n';

/** Things of one kind after one another, without an “and”: tags, names of fields. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(formatLanguage(), { type: 'unit', style: 'short' }).format(items);
}

/** Facts of different kinds in one line. Each stands for itself, in every language. */
export function factsText(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
