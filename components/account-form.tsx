import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseSiteList } from '../lib/site/site-list';
import type { VaultAccount } from '../lib/vault/vault-account';
import { Problem } from './problem';
import { textOf } from './refusal-text';
import { SecretInput } from './secret-input';
import { TextField } from './text-field';
import { WholeDomains } from './whole-domains';

/** Edits all of an account but its key and how codes are made from it. */
export function AccountForm(props: {
  account: VaultAccount;
  onSave(account: VaultAccount): Promise<void>;
  onCancel(): void;
}) {
  const { account } = props;
  const [issuer, setIssuer] = useState(account.issuer);
  const [label, setLabel] = useState(account.label);
  const [sites, setSites] = useState(account.sites.join('\n'));
  const [tags, setTags] = useState(account.tags.join(', '));
  const [note, setNote] = useState(account.note ?? '');
  const [pin, setPin] = useState(account.pin ?? '');
  const [problem, setProblem] = useState<string>();
  const hasPin = account.kind === 'motp' || account.kind === 'yandex';

  const submit = async (event: Event) => {
    event.preventDefault();
    const list = parseSiteList(sites);
    if (list.bad !== undefined) return setProblem(i18n.t('account.badSite', [list.bad]));
    if (!issuer.trim() && !label.trim()) return setProblem(i18n.t('account.needsName'));
    const { note: _, pin: __, ...rest } = account;
    await props
      .onSave({
        ...rest,
        issuer: issuer.trim(),
        label: label.trim(),
        sites: list.sites,
        tags: [...new Set(tags.split(',').map((tag) => tag.trim()))].filter(Boolean),
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(pin ? { pin } : {}),
      })
      .catch((error: unknown) => setProblem(textOf(error)));
  };

  return (
    <form class="stack" onSubmit={submit} aria-label={i18n.t('account.editTitle')}>
      <div class="two">
        <TextField id="edit-issuer" label={i18n.t('account.issuer')} value={issuer} onInput={setIssuer} />
        <TextField id="edit-label" label={i18n.t('account.label')} value={label} onInput={setLabel} />
      </div>
      <div class="field">
        <label for="edit-sites">{i18n.t('account.sites')}</label>
        <textarea
          id="edit-sites"
          class="input"
          rows={2}
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
      <TextField id="edit-note" label={i18n.t('account.note')} value={note} onInput={setNote} />
      {hasPin && (
        <div class="field">
          <label for="edit-pin">{i18n.t('account.pin')}</label>
          <SecretInput id="edit-pin" value={pin} onInput={setPin} />
        </div>
      )}
      <Problem text={problem} />
      <div class="actions">
        <button type="submit" class="button primary">
          {i18n.t('account.save')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('account.cancel')}
        </button>
      </div>
    </form>
  );
}
