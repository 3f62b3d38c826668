/** Where a sentence has something put in: `$1` to `$9`. */
const PLACE = /\$([1-9])/g;

let words: Record<string, string> | undefined;

/** The sentences that the build put into the page, by their names. */
function wordsOfPage(): Record<string, string> {
  words ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>;
  return words;
}

function getMessage(name: string, given: readonly string[] = []): string {
  return (wordsOfPage()[name] ?? '').replace(PLACE, (_, place: string) => given[Number(place) - 1] ?? '');
}

/** Stands in for the extension's API, of which this page needs the sentences alone. */
export const browser = { i18n: { getMessage } };
