import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { VaultState } from '../../lib/vault/unlock/vault';
import { Mark } from '../shell/mark';
import { type PassphraseTry, UnlockForm } from './unlock-form';

/** The states of a vault that is there but not open. */
export type LockScreenState = Exclude<VaultState['state'], 'open' | 'none'>;

/**
 * What stands in place of the accounts while a vault is there but not open, with the next step. `children` come below: the
 * other ways in, or what can be done about the damage.
 */
export function ClosedVault(props: PassphraseTry & { state: LockScreenState; children?: ComponentChildren }) {
  if (props.state === 'locked') return <UnlockForm {...props} />;
  return (
    <div class="gate">
      <Mark />
      <div class="stack" role="alert">
        <h1>{i18n.t(`gate.${props.state}Title`)}</h1>
        <p>{i18n.t(`gate.${props.state}Text`)}</p>
      </div>
      {props.children}
    </div>
  );
}
