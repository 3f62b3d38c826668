/** Languages of which a script says more than a country. */
const BY_SCRIPT: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };

/** All languages that there are texts in, by their tags; each with its name in itself, in the order of these names. */
export function namedLanguages(tags: readonly string[]): { tag: string; name: string }[] {
  return tags.map((tag) => ({ tag, name: nameOfLanguage(tag) })).sort((a, b) => a.name.localeCompare(b.name));
}

/** As the language itself calls it, with a capital: here it stands alone. */
function nameOfLanguage(tag: string): string {
  const named = BY_SCRIPT[tag] ?? tag;
  const name = new Intl.DisplayNames([named], { type: 'language' }).of(named) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
