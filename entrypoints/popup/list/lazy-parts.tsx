import type { ComponentProps } from 'preact';
import { useLoaded } from '../../../components/shell/use-loaded';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { Acts } from './use-actions';

// What few open popups show is drawn by code that is loaded when it is shown.

export function LookAlike(
  props: ComponentProps<typeof import('../../../components/codes/look-alike-warning')['LookAlikeWarning']>,
) {
  const draw = useLoaded(() => import('../../../components/codes/look-alike-warning'));
  return draw ? <draw.LookAlikeWarning {...props} /> : null;
}

export function ClockNotice(
  props: ComponentProps<typeof import('../../../components/shell/clock-notice')['ClockNotice']>,
) {
  const draw = useLoaded(() => import('../../../components/shell/clock-notice'));
  return draw ? <draw.ClockNotice {...props} /> : null;
}

export function ClockHelp(props: ComponentProps<typeof import('../lazy/clock-help')['ClockHelp']>) {
  const draw = useLoaded(() => import('../lazy/clock-help'));
  return draw ? <draw.ClockHelp {...props} /> : null;
}

export function Automatic(props: ComponentProps<typeof import('../lazy/autofill-here')['AutomaticHere']>) {
  const draw = useLoaded(() => import('../lazy/autofill-here'));
  return draw ? <draw.AutomaticHere {...props} /> : null;
}

export function BackupNotice(props: ComponentProps<typeof import('../lazy/backup-notice')['BackupNotice']>) {
  const draw = useLoaded(() => import('../lazy/backup-notice'));
  return draw ? <draw.BackupNotice {...props} /> : null;
}

export function OlderNotice() {
  const draw = useLoaded(() => import('../lazy/older-notice'));
  return draw ? <draw.OlderNotice /> : null;
}

export function Empty(props: { onScan(): void; onAdd(): void }) {
  const draw = useLoaded(() => import('../lazy/empty'));
  return draw ? <draw.Empty {...props} /> : null;
}

/** What lies over the list: an account's menu, or the keys. */
export type OverList = { menu: VaultAccount; opener: HTMLElement } | 'keys';

export function Over(props: { over: OverList; acts: Acts; onClose(): void }) {
  const { over, acts, onClose } = props;
  const draw = useLoaded(() => import('../lazy/dialogs'));
  if (draw === undefined) return null;
  if (over === 'keys') return <draw.KeysDialog isMac={isMac()} onClose={onClose} />;
  const { menu, opener } = over;
  return (
    <draw.AccountMenu
      account={menu}
      opener={opener}
      onPin={(account) => acts.act(({ pin }) => pin(acts, account))}
      onTrash={(account) => acts.act(({ trash }) => trash(acts, account))}
      onClose={onClose}
    />
  );
}

function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}
