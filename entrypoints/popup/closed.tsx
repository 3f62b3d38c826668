import { ClosedVault } from '../../components/closed-vault';
import { unlockHere } from '../../lib/browser/unlocking';
import type { VaultState } from '../../lib/vault/vault';

export type ClosedState = Exclude<VaultState['state'], 'open' | 'none'>;

/** The unlock form, or why there is none. */
export function Closed({ state }: { state: ClosedState }) {
  return <ClosedVault state={state} onUnlock={unlockHere} />;
}
