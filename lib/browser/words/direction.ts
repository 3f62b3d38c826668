/** Languages whose scripts run from right to left. Browsers tell it by different names, or not at all. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi)\b/;

export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(language);
}
