import { plainDigits } from '../../otp/typed-text';
import { parseSiteList, siteLines } from '../../site/site-list';
import type { VaultAccount } from '../format/vault-account';
import { type AccountEdit, changesOf, editOf } from './edit';
import { parseTags } from './tags';

/** An account while it is edited: sites and tags are as they are typed. */
export interface AccountDraft extends Omit<AccountEdit, 'sites' | 'tags'> {
  /** One a line. */
  sites: string;
  /** Divided by commas. */
  tags: string;
}

/** What a draft says. */
export interface DraftReading {
  /** The account as it would be; the sites that it had, where one of those typed is none. */
  edited: AccountEdit;
  /** What of it is another than before. */
  changes: Partial<AccountEdit>;
  /** Whether something would be lost with the draft. */
  isUnsaved: boolean;
  /** Why it cannot be saved: a site that is none, or no name at all. */
  mistake?: { is: 'bad-site'; site: string } | { is: 'no-name' };
}

/** The draft that a form begins with. */
export function draftOf(account: VaultAccount): AccountDraft {
  return { ...editOf(account), sites: siteLines(account.sites), tags: account.tags.join(', ') };
}

/** Reads a draft of an account. */
export function readDraft(account: VaultAccount, { sites, tags, ...edit }: AccountDraft): DraftReading {
  const before = editOf(account);
  const list = parseSiteList(sites);
  const edited = {
    ...edit,
    issuer: edit.issuer.trim(),
    label: edit.label.trim(),
    note: edit.note.trim(),
    pin: plainDigits(edit.pin),
    tags: parseTags(tags),
    sites: list.bad === undefined ? list.sites : before.sites,
  };
  const changes = changesOf(before, edited);
  const isUnsaved = Object.keys(changes).length > 0 || list.bad !== undefined;
  return { edited, changes, isUnsaved, ...mistakeOf(edited, list.bad) };
}

function mistakeOf(
  { issuer, label }: AccountEdit,
  badSite: string | undefined,
): Pick<DraftReading, 'mistake'> {
  if (badSite !== undefined) return { mistake: { is: 'bad-site', site: badSite } };
  return issuer || label ? {} : { mistake: { is: 'no-name' } };
}
