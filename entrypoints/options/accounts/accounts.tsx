import './accounts.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Message } from '../../../components/shell/toast';
import { searchAccounts } from '../../../lib/vault/accounts/search';
import { type Sorting, sortAccounts } from '../../../lib/vault/accounts/sort';
import { listedAccounts, type VaultContents } from '../../../lib/vault/format/vault-account';
import { accountChanges } from './account-changes';
import { AccountQr } from './account-qr';
import { AccountEditor } from './editor';
import { AccountsExport } from './export';
import { FirstSteps } from './first-steps';
import { AccountsList } from './list';
import { useSelection } from './use-selection';

/** The accounts: their list, or what the address names below it: one's editor, its QR code, or the export of those chosen. */
export function Accounts(props: {
  contents: VaultContents;
  generation: number;
  below: string[];
  say(message: Message): void;
}) {
  const { contents, generation, say } = props;
  const [id, view] = props.below;
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting>();
  /** The account that was left last: the list goes on from there. */
  const [left, setLeft] = useState<string>();
  const accounts = listedAccounts(contents);
  const matching = searchAccounts(accounts, query);
  const found = sorting ? sortAccounts(matching, sorting) : matching;
  const selection = useSelection(found.map((account) => account.id));
  const chosen = found.filter((account) => selection.chosen.has(account.id));

  if (id === 'export' && chosen.length > 0) return <AccountsExport accounts={chosen} />;
  const opened = accounts.find((account) => account.id === id);
  if (opened && view === 'qr') return <AccountQr key={opened.id} account={opened} />;
  if (opened) return <AccountEditor key={opened.id} account={opened} say={say} onLeft={setLeft} />;
  return (
    <section class="stack">
      {id !== undefined && id !== 'export' && <p class="warning">{i18n.t('refusal.account_missing')}</p>}
      <AccountsList
        steps={<FirstSteps hasBackup={contents.backup !== undefined} generation={generation} say={say} />}
        contents={contents}
        all={accounts}
        found={found}
        chosen={chosen}
        selection={selection}
        query={query}
        sorting={sorting}
        {...(left !== undefined && { left })}
        onQuery={setQuery}
        onSorting={setSorting}
        changes={accountChanges(contents, say)}
      />
    </section>
  );
}
