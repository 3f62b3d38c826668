/** Escapes that are broken or not UTF-8 stay as they are written: a bad name must not cost the account. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** As `percentDecode`, for writers that put `+` for a space. */
export function formDecode(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}
