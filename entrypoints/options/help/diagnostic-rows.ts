import { i18n } from '#i18n';
import { timeText } from '../../../components/words/day-text';
import { correctionText, lengthText } from '../../../components/words/length-text';
import { listText } from '../../../components/words/list-text';
import { version } from '../../../lib/browser/api/own-pages';
import type { HeldPermissions } from '../../../lib/browser/api/permissions';
import { KNOWS_SCREEN_LOCK, type Settings } from '../../../lib/browser/settings/settings';
import { changesSinceBackup } from '../../../lib/vault/backup/own-backup';
import { listedAccounts, type VaultContents } from '../../../lib/vault/format/vault-account';
import type { StoreHealth, VaultHealth } from '../../../lib/vault/unlock/health';
import type { VaultState } from '../../../lib/vault/unlock/vault';

/** What the facts are made from. */
interface Findings {
  vault: Extract<VaultState, { state: 'open' }>;
  settings: Settings;
  health: VaultHealth;
  permissions: HeldPermissions;
}

/** Each fact by its name. Of accounts only their number. */
export function diagnosticRows({ vault, settings, health, permissions }: Findings): [string, string][] {
  const { contents, generation, savedAt, quarantined } = vault;
  return [
    [i18n.t('diagnostics.version'), version()],
    [i18n.t('diagnostics.browser'), navigator.userAgent],
    [i18n.t('diagnostics.language'), navigator.language],
    [i18n.t('diagnostics.vault'), generationText({ generation, savedAt })],
    ...health.stores.map((store): [string, string] => [
      i18n.t(`diagnostics.stores.${store.name}`),
      storeText(store),
    ]),
    [i18n.t('diagnostics.snapshots'), String(health.snapshots ?? i18n.t('diagnostics.states.failing'))],
    [i18n.t('diagnostics.quarantined'), String(quarantined)],
    [i18n.t('diagnostics.accounts'), countText(contents)],
    [i18n.t('diagnostics.backup'), backupText(contents, generation)],
    [i18n.t('diagnostics.clock'), clockText(settings)],
    [i18n.t('diagnostics.lock'), lockText(settings)],
    [i18n.t('diagnostics.permissions'), listText(permissions.names)],
    [i18n.t('diagnostics.sites'), String(permissions.siteCount)],
  ];
}

function storeText({ state, newest }: StoreHealth): string {
  const said = i18n.t(`diagnostics.states.${state}`);
  if (newest === undefined) return said;
  return i18n.t('diagnostics.store', {
    state: said,
    number: newest.generation,
    date: timeText(newest.savedAt),
  });
}

function generationText({ generation, savedAt }: { generation: number; savedAt: number }): string {
  return i18n.t('diagnostics.generation', { number: generation, date: timeText(savedAt) });
}

function countText(contents: VaultContents): string {
  const listed = listedAccounts(contents).length;
  return i18n.t('diagnostics.counts', { listed, trashed: contents.accounts.length - listed });
}

function backupText(contents: VaultContents, generation: number): string {
  const changes = changesSinceBackup(contents, generation);
  if (changes === undefined || contents.backup === undefined) return i18n.t('diagnostics.never');
  return i18n.t('diagnostics.since', { date: timeText(contents.backup.at), changes });
}

function clockText({ clockCorrection }: Settings): string {
  const minutes = -new Date().getTimezoneOffset();
  const zone = `UTC${minutes < 0 ? '−' : '+'}${Math.abs(minutes) / 60}`;
  const corrected = clockCorrection
    ? i18n.t('clock.corrected', { change: correctionText(clockCorrection.seconds) })
    : i18n.t('clock.notCorrected');
  return i18n.t('diagnostics.zone', { zone, correction: corrected });
}

function lockText({ lockAfterMinutes, lockWhenIdleMinutes, lockWithScreen }: Settings): string {
  const ways = [i18n.t('diagnostics.lockAfter', { time: lengthText(lockAfterMinutes * 60) })];
  if (lockWhenIdleMinutes > 0)
    ways.push(i18n.t('diagnostics.whenIdle', { time: lengthText(lockWhenIdleMinutes * 60) }));
  if (lockWithScreen && KNOWS_SCREEN_LOCK) ways.push(i18n.t('diagnostics.withScreen'));
  return listText(ways);
}
