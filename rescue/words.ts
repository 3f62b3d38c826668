let words: Record<string, string> | undefined;

/** The sentences that the build put into the page, by the names that browsers know them by. */
function wordsOfPage(): Record<string, string> {
  words ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>;
  return words;
}

function getMessage(name: string): string {
  return wordsOfPage()[name] ?? '';
}

/** Stands in for the extension's API, of which this page needs the sentences alone. */
// biome-ignore lint/style/noDefaultExport: the module that it takes the place of has one
export default { i18n: { getMessage } };
