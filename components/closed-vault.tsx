import { i18n } from '#i18n';
import type { VaultState } from '../lib/vault/vault';
import { Mark } from './mark';
import { UnlockForm } from './unlock-form';

type Closed = Exclude<VaultState['state'], 'open' | 'none'>;

/** What stands in place of the accounts while a vault is there but not open, with the next step. */
export function ClosedVault(props: { state: Closed; onUnlock(passphrase: string): Promise<void> }) {
  if (props.state === 'locked') return <UnlockForm onUnlock={props.onUnlock} />;
  return (
    <div class="gate" role="alert">
      <Mark />
      <h1>{i18n.t(`gate.${props.state}Title`)}</h1>
      <p>{i18n.t(`gate.${props.state}Text`)}</p>
    </div>
  );
}
