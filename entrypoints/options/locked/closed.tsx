import type { LockScreenState } from '../../../components/forms/closed-vault';
import { SetupForm } from '../../../components/forms/setup-form';
import { now } from '../../../lib/browser/settings/clock';
import { createHere } from '../../../lib/browser/vault/unlocking';
import { markMade } from '../shell/just-made';
import { Locked } from './locked';
import { RestoreFirst } from './restore-first';
import { StartAnew } from './start-anew';

const RESTORABLE: readonly string[] = ['none', 'damaged', 'lost'];

/** What the page is while no vault is open: the ways to one. `onCode` gets a recovery code while it opens the vault. */
export function Closed(props: { state: LockScreenState | 'none'; onCode(code: string | undefined): void }) {
  const { state } = props;
  return (
    <main class="closed">
      {state === 'none' ? <SetupForm onCreate={create} /> : <Locked state={state} onCode={props.onCode} />}
      {RESTORABLE.includes(state) && <RestoreFirst />}
      {state === 'lost' && <StartAnew />}
    </main>
  );
}

async function create(passphrase: string): Promise<void> {
  await createHere(passphrase);
  markMade(now());
}
