import { fieldsIn } from '../../stored/read-unknown';
import {
  type InstallationContext,
  randomHex,
  readInstallationId,
  renewInstallationId,
} from '../settings/installation-id';

const KEY = 'backupNames';
/** Names are remembered beyond the files that are kept: of other folders and vaults, and of files that a sync brings back. */
const REMEMBERED = 200;
const VAULT_LENGTH = 8;
const SERIAL_DIGITS = 6;
const RANDOM_BYTES = 4;
/** Vault, installation, the installation's running number, and something that no two writers share. */
const NAME = /^latchkey-(.{8})-([0-9a-f]{16})-(\d{6,15})-[0-9a-f]{8}\.json$/;

/** What an installation wrote: it claims nothing else as its own, whatever the name says. */
interface Written {
  installation: string;
  names: string[];
}

/** The name of a new file, and the older files of this installation and vault that are in the folder, oldest first. */
export interface ClaimedName {
  name: string;
  older: string[];
}

/**
 * A name that no file has, kept as this installation's own before anything is written. `present` is what the folder holds.
 * A file with our id that we did not write is another's: of a copy of this profile, or of a later state of it. Then this
 * installation goes on under a new id, and leaves alone what both may take for theirs.
 */
export async function claimName(
  context: InstallationContext,
  vaultId: string,
  present: string[],
): Promise<ClaimedName> {
  const written = await readWritten(context);
  const own = new Set(written.names);
  const isShared = present.some((name) => installationIn(name) === written.installation && !own.has(name));
  const { installation, names } = isShared
    ? { installation: await renewInstallationId(context), names: [] }
    : written;
  const serial = Math.max(0, ...names.map(serialIn)) + 1;
  const prefix = `latchkey-${vaultId.slice(0, VAULT_LENGTH)}-${installation}-`;
  const name = `${prefix}${String(serial).padStart(SERIAL_DIGITS, '0')}-${randomHex(RANDOM_BYTES)}.json`;
  const kept: Written = { installation, names: [...names, name].slice(-REMEMBERED) };
  await context.area.set({ [KEY]: kept });
  return { name, older: names.filter((one) => one.startsWith(prefix) && present.includes(one)) };
}

async function readWritten(context: InstallationContext): Promise<Written> {
  const installation = await readInstallationId(context);
  const stored: unknown = (await context.area.get(KEY))[KEY];
  const { installation: writer, names } = fieldsIn(stored);
  const isOwn = writer === installation && Array.isArray(names);
  return { installation, names: isOwn ? names.filter(isName) : [] };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function installationIn(name: string): string | undefined {
  return NAME.exec(name)?.[2];
}

function serialIn(name: string): number {
  return Number(NAME.exec(name)?.[3] ?? 0);
}
