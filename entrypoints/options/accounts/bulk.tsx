import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import { allTags } from '../../../lib/vault/accounts/tags';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { AccountChanges } from './account-changes';

/** What can be done to all accounts that are chosen. */
export function AccountsBulk(props: {
  all: VaultAccount[];
  chosen: VaultAccount[];
  changes: AccountChanges;
  onClear(): void;
}) {
  const { chosen, changes } = props;
  const arePinned = chosen.every(({ pinned }) => pinned);
  return (
    <section class="bulk" aria-label={i18n.t('bulk.title')}>
      <p role="status">
        <strong>{i18n.t('bulk.count', chosen.length)}</strong>
      </p>
      <Tags {...props} />
      <div class="actions">
        <button type="button" class="button small" onClick={() => changes.pin(chosen, !arePinned)}>
          <Icon name="pin" />
          {i18n.t(arePinned ? 'bulk.unpin' : 'bulk.pin')}
        </button>
        <a class="button small" href="#accounts/export">
          <Icon name="transfer" />
          {i18n.t('bulk.export')}
        </a>
        <button type="button" class="button small" onClick={() => changes.trash(chosen)}>
          <Icon name="trash" />
          {i18n.t('bulk.trash')}
        </button>
        <button type="button" class="button small plain" onClick={props.onClear}>
          {i18n.t('bulk.clear')}
        </button>
      </div>
    </section>
  );
}

/** One name, given to those chosen or taken from them. */
function Tags(props: { all: VaultAccount[]; chosen: VaultAccount[]; changes: AccountChanges }) {
  const { all, chosen, changes } = props;
  const [text, setText] = useState('');
  const tag = text.trim();
  const count = chosen.filter(({ tags }) => tags.includes(tag)).length;
  const give = (event: Event) => {
    event.preventDefault();
    if (tag !== '' && count < chosen.length) changes.tag(chosen, tag);
  };
  return (
    <form class="bulk-tags" onSubmit={give}>
      <input
        class="input"
        type="text"
        autocomplete="off"
        list="known-tags"
        aria-label={i18n.t('bulk.tag')}
        placeholder={i18n.t('bulk.tag')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id="known-tags">
        {allTags(all).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="button small" disabled={tag === '' || count === chosen.length}>
        {i18n.t('bulk.addTag')}
      </button>
      <button
        type="button"
        class="button small"
        disabled={count === 0}
        onClick={() => changes.untag(chosen, tag)}
      >
        {i18n.t('bulk.removeTag')}
      </button>
    </form>
  );
}
