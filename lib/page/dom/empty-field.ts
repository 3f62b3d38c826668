/** True for a field without a letter or digit: a mask's blanks are nobody's typing. */
export function isEmpty({ value }: HTMLInputElement): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}
