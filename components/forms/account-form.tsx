import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseSiteList } from '../../lib/site/site-list';
import { type AccountEdit, changesOf, editOf } from '../../lib/vault/accounts/edit';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { AccountFormCodes } from './account-form-codes';
import { Problem } from './problem';
import { SecretInput } from './secret-input';
import { TextField } from './text-field';
import { useSubmit } from './use-submit';
import { useUnsaved } from './use-unsaved';
import { WholeDomains } from './whole-domains';

/** Edits all of an account but its key and its kind. `picture` is drawn with what is chosen, and chooses another. */
export function AccountForm(props: {
  account: VaultAccount;
  onSave(changes: Partial<AccountEdit>): Promise<void>;
  /** Once it is saved, or given up. */
  onClose(): void;
  picture(edit: AccountEdit, onChange: (picture: string | undefined) => void): preact.ComponentChildren;
}) {
  const { account } = props;
  const [edit, setEdit] = useState(() => editOf(account));
  const [sites, setSites] = useState(account.sites.join('\n'));
  const [tags, setTags] = useState(account.tags.join(', '));
  const [mistake, setMistake] = useState<string>();
  const change = (changed: Partial<AccountEdit>) => setEdit({ ...edit, ...changed });
  const list = parseSiteList(sites);
  const edited = { ...edit, ...trimmed(edit), tags: tagsOf(tags), ...(list.bad === undefined && list) };
  const changes = changesOf(editOf(account), edited);
  const settle = useUnsaved(Object.keys(changes).length > 0 || list.bad !== undefined);
  const hasPin = account.kind === 'motp' || account.kind === 'yandex';

  const { busy, problem, submit } = useSubmit(async () => {
    setMistake(undefined);
    if (list.bad !== undefined) return setMistake(i18n.t('account.badSite', [list.bad]));
    if (!edited.issuer && !edited.label) return setMistake(i18n.t('account.needsName'));
    await props.onSave(changes);
    close();
  });
  const close = () => {
    settle();
    props.onClose();
  };

  return (
    <form class="stack" onSubmit={submit} aria-label={i18n.t('account.editTitle')}>
      <div class="two">
        <TextField
          id="edit-issuer"
          label={i18n.t('account.issuer')}
          value={edit.issuer}
          onInput={(issuer) => change({ issuer })}
        />
        <TextField
          id="edit-label"
          label={i18n.t('account.label')}
          value={edit.label}
          onInput={(label) => change({ label })}
        />
      </div>
      {props.picture(edited, (picture) => change({ picture }))}
      <div class="field">
        <label for="edit-sites">{i18n.t('account.sites')}</label>
        <textarea
          id="edit-sites"
          class="input"
          rows={Math.min(6, Math.max(2, sites.split('\n').length))}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="edit-sites-hint"
          value={sites}
          onInput={(event) => setSites(event.currentTarget.value)}
        />
        <p class="hint" id="edit-sites-hint">
          {i18n.t('account.sitesHint')}
        </p>
        <WholeDomains sites={sites} onChange={setSites} />
      </div>
      <TextField
        id="edit-tags"
        label={i18n.t('account.tags')}
        hint={i18n.t('account.tagsHint')}
        value={tags}
        onInput={setTags}
      />
      <TextField
        id="edit-note"
        label={i18n.t('account.note')}
        value={edit.note}
        onInput={(note) => change({ note })}
      />
      {hasPin && (
        <div class="field">
          <label for="edit-pin">{i18n.t('account.pin')}</label>
          <SecretInput id="edit-pin" value={edit.pin} onInput={(pin) => change({ pin })} />
        </div>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={edit.pinned}
          onChange={(event) => change({ pinned: event.currentTarget.checked })}
        />
        {i18n.t('account.pinned')}
      </label>
      <AccountFormCodes kind={account.kind} edit={edit} onChange={change} />
      <Problem text={mistake ?? problem} />
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

function trimmed({ issuer, label, note }: AccountEdit): Pick<AccountEdit, 'issuer' | 'label' | 'note'> {
  return { issuer: issuer.trim(), label: label.trim(), note: note.trim() };
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
