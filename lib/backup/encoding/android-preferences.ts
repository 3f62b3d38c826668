import { parseXml } from './xml';

/** The strings of an Android preferences file, `<map><string name="…">…</string></map>`, by name. Throws Refusal. */
export function parseAndroidPreferences(xml: string): Map<string, string> {
  const strings = parseXml(xml).children.filter((element) => element.name === 'string');
  return new Map(strings.map(({ attributes, text }) => [attributes.get('name') ?? '', text]));
}
