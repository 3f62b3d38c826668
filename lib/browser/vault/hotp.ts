import { codeAt } from '../../otp/code';
import { Refusal } from '../../refusal';
import { advanceCounter } from '../../vault/accounts/accounts';
import { changeVault } from '../../vault/unlock/vault';
import { now } from '../settings/clock';
import { vaultContext } from './vault-context';

/** HOTP's next code. Its counter is stored before the code is told, so that no code is given twice. */
export async function takeHotpCode(id: string): Promise<string> {
  let code = '';
  await changeVault(vaultContext(), (contents) => {
    const account = contents.accounts.find((one) => one.id === id);
    if (account === undefined) throw new Refusal('account-missing');
    code = codeAt(account, now());
    return advanceCounter(contents, id, Math.floor(now()));
  });
  return code;
}
