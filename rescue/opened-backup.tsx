import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Toast, useToast } from '../components/shell/toast';
import { useFocus } from '../components/shell/use-focus';
import { timeText } from '../components/words/day-text';
import { searchAccounts } from '../lib/vault/accounts/search';
import type { ReadableContents } from '../lib/vault/format/contents';
import { listedAccounts, type VaultAccount } from '../lib/vault/format/vault-account';
import { AccountList } from './account-list';
import type { ChosenFile } from './chosen-file';
import { ExportAll } from './export-all';

/** So many are looked through as quickly as searched. */
const FEW = 8;

/** What a backup holds: codes, QR codes and links. */
export function OpenedBackup(props: { file: ChosenFile; contents: ReadableContents; onClose(): void }) {
  const { file, contents } = props;
  const [accounts, setAccounts] = useState(contents.accounts);
  const [query, setQuery] = useState('');
  const [message, say] = useToast();
  const title = useFocus<HTMLHeadingElement>();
  const listed = listedAccounts({ accounts, tombstones: [] });
  const trashed = accounts.filter(({ deletedAt }) => deletedAt !== undefined);
  const use = {
    say: (text: string) => say({ text }),
    onNext: ({ id }: VaultAccount) => setAccounts((before) => before.map((one) => withNextCode(one, id))),
  };

  return (
    <main class="rescue stack">
      <h1 ref={title} tabIndex={-1}>
        {listed.length > 0 ? i18n.t('rescue.opened', listed.length) : i18n.t('rescue.openedNone')}
      </h1>
      <div class="opened-file">
        <p class="hint">{i18n.t('rescue.fileSavedOn', { file: file.name, date: timeText(file.savedAt) })}</p>
        <button type="button" class="button small" onClick={props.onClose}>
          {i18n.t('rescue.close')}
        </button>
      </div>
      <Unreadable names={contents.unreadable} />
      {listed.length > FEW && <Search query={query} onQuery={setQuery} />}
      <AccountList accounts={searchAccounts(listed, query)} turn={query} {...use} />
      <p class="hint">{i18n.t('rescue.clock')}</p>
      {listed.length > 0 && <ExportAll accounts={listed} />}
      <Trash accounts={trashed} {...use} />
      <Toast message={message} onGone={() => say(undefined)} />
    </main>
  );
}

/** The code after the one shown. It is kept in this page's memory alone, for QR codes and links as well. */
function withNextCode(account: VaultAccount, id: string): VaultAccount {
  return account.id === id ? { ...account, counter: account.counter + 1 } : account;
}

function Search({ query, onQuery }: { query: string; onQuery(query: string): void }) {
  return (
    <input
      type="search"
      class="input"
      value={query}
      aria-label={i18n.t('codes.search')}
      placeholder={i18n.t('codes.search')}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}

/** The entries that were left out, by name where they have one. */
function Unreadable({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div class="warning" role="alert">
      <p>{i18n.t('rescue.unreadable', names.length)}</p>
      <ul>
        {names.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names can be equal, and the list never changes
          <li key={i}>
            <bdi>{name || i18n.t('account.unnamed')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Trash(props: {
  accounts: VaultAccount[];
  say(text: string): void;
  onNext(account: VaultAccount): void;
}) {
  const [shown, setShown] = useState(false);
  if (props.accounts.length === 0) return null;
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{i18n.t('rescue.trash', props.accounts.length)}</summary>
      {shown && <AccountList turn="" {...props} />}
    </details>
  );
}
