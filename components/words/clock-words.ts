import { i18n } from '#i18n';

/** A length of time, such as 5 s, 2 min 5 s or 3 h 10 min. */
export function lengthText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  if (hours > 0) return i18n.t('clock.hours', [String(hours), String(minutes)]);
  if (minutes > 0) return i18n.t('clock.minutes', [String(minutes), String(whole % 60)]);
  return i18n.t('clock.seconds', [String(whole)]);
}

/** A length that is added or taken away, such as +5 s or −2 min 5 s. */
export function correctionText(seconds: number): string {
  return `${seconds < 0 ? '−' : '+'}${lengthText(seconds)}`;
}
