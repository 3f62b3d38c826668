/** No field is called by a longer name. */
const MAX_NAME = 100;
/** Distinct names; a file that invents one for each value must not fill the memory. */
const MAX_KNOWN = 5_000;

/**
 * A field's name as words: lower case, one space between them, without accents and punctuation. "loginTotp", "login_totp"
 * and "Login TOTP" are the same three times.
 */
export function fieldWords(name: string): string {
  return withoutAccents(name.slice(0, MAX_NAME))
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most names have none, and there may be a hundred thousand. */
function withoutAccents(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** `judge` of a name's words, remembered: a table asks the same of each row. */
export function rememberedByName<T>(judge: (words: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const judged = judge(fieldWords(name));
    if (known.size > MAX_KNOWN) known.clear();
    known.set(name, judged);
    return judged;
  };
}
