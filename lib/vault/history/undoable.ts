import { takeBack } from '../accounts/take-back';
import type { VaultContents } from '../format/vault-account';
import { changeVault, type VaultContext } from '../unlock/vault';

type Change = (contents: VaultContents) => VaultContents;

/** A change that was committed. */
export interface UndoableChange {
  contents: VaultContents;
  /** Takes it back, as a commit that leaves what was saved since. Throws as `changeVault` does. */
  undo(): Promise<VaultContents>;
}

/** Changes the vault as `changeVault` does, and answers with the way back. */
export async function changeUndoably(context: VaultContext, change: Change): Promise<UndoableChange> {
  let before: VaultContents | undefined;
  const after = await changeVault(context, (contents) => {
    before = contents;
    return change(contents);
  });
  return undoable(context, before ?? after, after);
}

/** The way back from a commit. */
export function undoable(context: VaultContext, before: VaultContents, after: VaultContents): UndoableChange {
  return {
    contents: after,
    undo: () => changeVault(context, (present) => takeBack(present, { before, after }, context.now())),
  };
}
