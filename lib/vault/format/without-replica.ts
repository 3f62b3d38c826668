import { fieldsIn, isRecord } from '../../stored/read-unknown';
import type { VaultContents } from './vault-account';

/**
 * Contents of the past that take the place of later ones: to other computers they are another replica from then on, which
 * knows less, and never takes what it does not know for deleted.
 */
export function withoutReplica(contents: VaultContents): VaultContents {
  const { sync } = fieldsIn(contents);
  if (!isRecord(sync)) return contents;
  return { ...contents, sync: { ...sync, installation: '' } } as VaultContents;
}
