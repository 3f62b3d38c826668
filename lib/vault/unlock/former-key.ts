import { fromBase64 } from '../../stored/base64';
import type { VaultContents } from '../format/vault-account';
import { importVaultKey } from './open-vault';

/** The vault key before this one, while something that it sealed may be left. Throws Refusal `vault-damaged`. */
export async function importFormerKey({ formerKey }: VaultContents): Promise<CryptoKey | undefined> {
  return formerKey === undefined ? undefined : importVaultKey(fromBase64(formerKey));
}
