/** What people and documents put around a value. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '«': '»',
  '<': '>',
};

/** A value without the quotes around it, and what a sentence or a list puts behind it. */
export function unquoted(text: string): string {
  const value = text.trim().replace(/[.,;]$/, '');
  const closing = QUOTES[value.charAt(0)];
  const isQuoted = closing !== undefined && value.length > 2 && value.endsWith(closing);
  return isQuoted ? value.slice(1, -1).trim() : value;
}
