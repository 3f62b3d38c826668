import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type AccountDraft,
  type DraftReading,
  draftOf,
  readDraft,
} from '../../lib/vault/accounts/account-draft';
import type { AccountEdit } from '../../lib/vault/accounts/edit';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { AccountFormCodes } from './account-form-codes';
import { AccountFormNames, AccountFormNotes, AccountFormSites } from './account-form-fields';
import { Problem } from './problem';
import { useSubmit } from './use-submit';
import { useUnsaved } from './use-unsaved';

/** Edits all of an account but its key and its kind. `picture` is drawn with what is chosen, and chooses another. */
export function AccountForm(props: {
  account: VaultAccount;
  onSave(changes: Partial<AccountEdit>): Promise<void>;
  /** Once it is saved, or given up. */
  onClose(): void;
  picture(edit: AccountEdit, onChange: (picture: string | undefined) => void): ComponentChildren;
}) {
  const { account } = props;
  const [draft, setDraft] = useState(() => draftOf(account));
  const [mistake, setMistake] = useState<DraftReading['mistake']>();
  const change = (changed: Partial<AccountDraft>) => setDraft({ ...draft, ...changed });
  const read = readDraft(account, draft);
  const settle = useUnsaved(read.isUnsaved);
  const close = () => {
    settle();
    props.onClose();
  };
  const { busy, problem, submit } = useSubmit(async () => {
    setMistake(read.mistake);
    if (read.mistake) return;
    await props.onSave(read.changes);
    close();
  });

  return (
    <form class="stack" onSubmit={submit} aria-label={i18n.t('account.editTitle')}>
      <AccountFormNames draft={draft} onChange={change} />
      {props.picture(read.edited, (picture) => change({ picture }))}
      <AccountFormSites draft={draft} onChange={change} />
      <AccountFormNotes draft={draft} onChange={change} kind={account.kind} />
      <AccountFormCodes kind={account.kind} edit={draft} onChange={change} />
      <Problem text={mistake ? mistakeText(mistake) : problem} />
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {i18n.t('account.save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}

function mistakeText(mistake: NonNullable<DraftReading['mistake']>): string {
  if (mistake.is === 'bad-site') return i18n.t('account.badSite', { site: mistake.site });
  return i18n.t('account.needsName');
}
