import { askNow } from '../../../lib/browser/api/storage-areas';
import { mayHaveFolder } from '../../../lib/browser/backup/backup-hint';
import { takeNotice } from '../../../lib/browser/fill/notice';
import { readSettings, type Settings } from '../../../lib/browser/settings/settings';
import { showTheme } from '../../../lib/browser/settings/theme';
import { copySource } from '../../../lib/browser/vault/copy-source';
import { showLanguage } from '../../../lib/browser/words/language';
import { loadCodes } from '../../../lib/otp/load-codes';
import type { RefusalCode } from '../../../lib/refusal';
import { readOpenVault, type VaultState } from '../../../lib/vault/unlock/open-vault';
import { type OpenPage, readOpenPage } from './open-page';

/** All that the first drawing needs. */
export interface Opening {
  vault: VaultState;
  page: OpenPage | undefined;
  settings: Settings;
  /** Why nothing was filled, when that is what the popup was opened for. */
  notice: RefusalCode | undefined;
  /** Whether backups save themselves in a folder. */
  hasFolder: boolean;
}

/** Asks for everything at once: each question takes its time in another process. */
export async function readOpening(): Promise<Opening> {
  const answers = Promise.all([readCodes(), readOpenPage(), readSettings(), takeNotice(), mayHaveFolder()]);
  // The turn ends only when the code that draws has set itself up.
  askNow();
  const [vault, page, settings, notice, hasFolder] = await answers;
  showTheme(settings.theme);
  await showLanguage(settings.language);
  return { vault, page, settings, notice, hasFolder };
}

/** The vault, with all that its codes take. Where it is not simply open, the code that finds out why is loaded. */
export async function readCodes(): Promise<VaultState> {
  const vault = (await readOpenVault(copySource())) ?? (await readThoroughly());
  if (vault.state === 'open') await loadCodes(vault.contents.accounts);
  return vault;
}

async function readThoroughly(): Promise<VaultState> {
  const { readHere } = await import('../../../lib/browser/vault/read-here');
  return readHere();
}
