import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { Monogram } from '../../../components/codes/monogram';
import { AccountDetails } from '../../../components/forms/account-details';
import { ClosedVault } from '../../../components/forms/closed-vault';
import { Problem } from '../../../components/forms/problem';
import { SetupForm } from '../../../components/forms/setup-form';
import { afterPaint } from '../../../components/shell/after-paint';
import { textOf } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { createHere, PASSPHRASE_TRY } from '../../../lib/browser/vault/unlocking';
import { vaultPlaces } from '../../../lib/browser/vault/vault-context';
import type { Findings } from '../../../lib/import/findings';
import type { OtpAccount } from '../../../lib/otp/account';
import { importAccounts, isFresh, likenessesOf } from '../../../lib/vault/accounts/import-accounts';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { changeVault, type VaultState } from '../../../lib/vault/unlock/vault';
import type { Outcome } from '../result/outcome';
import { Rejected } from '../result/rejected';
import { Camera } from '../sources/camera';
import { DropZone, FileNotes, MoreFiles } from '../sources/start';
import type { Files } from '../sources/use-files';
import { FoundTable, type Row } from './found-table';

/** What was found, with the way into the vault where it is closed, and what will be saved. */
export function Choice(props: {
  findings: Findings;
  vault: VaultState;
  files: Files;
  onFound(findings: Findings): void;
  onSaved(outcome: Outcome): void;
}) {
  const { findings, vault } = props;
  const { accounts, site } = findings;
  const [touched, setTouched] = useState<ReadonlyMap<OtpAccount, boolean>>(new Map());
  const [bind, setBind] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const rows = useMemo(() => rowsOf(findings, vault, touched), [findings, vault, touched]);
  const chosen = rows.filter((row) => row.chosen).map((row) => row.account);
  const [only] = accounts;
  const single = accounts.length === 1 && findings.batches.length === 0 ? only : undefined;

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    await afterPaint();
    const sites = bind && site !== undefined ? [site] : [];
    const bound = chosen.map(({ trashed: _, ...account }) => ({
      ...account,
      sites: [...new Set([...account.sites, ...sites])],
    }));
    try {
      let added: VaultAccount[] = [];
      await changeVault(vaultPlaces(), (contents) => {
        const imported = importAccounts(contents, bound, Math.floor(now()));
        added = imported.added;
        return imported.contents;
      });
      props.onSaved({ added, ...leftOf(rows) });
    } catch (error) {
      setBusy(false);
      setProblem(textOf(error));
    }
  };

  return (
    <main class="window stack">
      <h1>{single ? i18n.t('import.foundTitle') : i18n.t('import.foundMany', accounts.length)}</h1>
      {single && (
        <div class="card">
          <p class="found-name">
            <Monogram name={single.issuer || single.label} />
            <strong>
              <bdi>{nameOf(single)}</bdi>
            </strong>
          </p>
          <AccountDetails account={single} {...(site === undefined ? {} : { from: site })} />
          <Note row={rows[0]} />
        </div>
      )}
      {!single && accounts.length > 0 && (
        <FoundTable rows={rows} onChoose={(some, on) => setTouched(withAll(touched, some, on))} />
      )}
      <Batches findings={findings} files={props.files} onFound={props.onFound} />
      <Rejected rejected={findings.rejected} />
      <FileNotes files={props.files} />
      {site !== undefined && accounts.length > 0 && (
        <label class="check">
          <input type="checkbox" checked={bind} onChange={() => setBind(!bind)} />
          {i18n.t('import.bindHere', [site])}
        </label>
      )}
      <Problem text={problem} />
      {vault.state === 'open' ? (
        <div class="actions">
          <button type="button" class="button primary" disabled={busy || chosen.length === 0} onClick={save}>
            {single ? i18n.t('import.save') : i18n.t('import.saveAll', chosen.length)}
          </button>
          {!single && <MoreFiles files={props.files} />}
          <button type="button" class="button" onClick={() => window.close()}>
            {i18n.t('import.cancel')}
          </button>
        </div>
      ) : vault.state === 'none' ? (
        <SetupForm onCreate={createHere} />
      ) : (
        <ClosedVault state={vault.state} {...PASSPHRASE_TRY} />
      )}
    </main>
  );
}

/** Accounts that are there already cannot be chosen; those from another app's trash are not, until they are ticked. */
function rowsOf(
  { accounts, thumbnails }: Findings,
  vault: VaultState,
  touched: ReadonlyMap<OtpAccount, boolean>,
): Row[] {
  const likenesses = vault.state === 'open' ? likenessesOf(vault.contents, accounts) : [];
  return accounts.map((account, number) => {
    const is = likenesses[number] ?? 'new';
    const chosen = isFresh(is) && (touched.get(account) ?? account.trashed !== true);
    const thumbnail = thumbnails.get(account);
    return { number, account, is, chosen, ...(thumbnail === undefined ? {} : { thumbnail }) };
  });
}

/** What was found and did not come in, and why not. */
function leftOf(rows: readonly Row[]): Pick<Outcome, 'there' | 'notChosen'> {
  const accountsOf = (some: readonly Row[]) => some.map(({ account }) => account);
  return {
    there: accountsOf(rows.filter(({ is }) => !isFresh(is))),
    notChosen: accountsOf(rows.filter(({ is, chosen }) => isFresh(is) && !chosen)),
  };
}

function withAll(touched: ReadonlyMap<OtpAccount, boolean>, rows: Row[], on: boolean) {
  const next = new Map(touched);
  for (const { account } of rows) next.set(account, on);
  return next;
}

function Note({ row }: { row: Row | undefined }) {
  if (row === undefined || row.is === 'new') return null;
  return <p class="warning">{i18n.t(row.is === 'same' ? 'import.isSame' : 'import.isSameName')}</p>;
}

/** Google's export in several codes: how far it has come, and the ways to the missing ones. */
function Batches(props: { findings: Findings; files: Files; onFound(findings: Findings): void }) {
  const [camera, setCamera] = useState(false);
  const open = props.findings.batches.filter(({ indices, size }) => indices.length < size);
  if (open.length === 0) return null;
  return (
    <div class="card">
      {open.map(({ id, indices, size }) => (
        <p key={id} role="status">
          {i18n.t('import.batchParts', [String(indices.length), String(size)])}
        </p>
      ))}
      <DropZone files={props.files} />
      {camera ? (
        <Camera onFound={props.onFound} onStop={() => setCamera(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setCamera(true)}>
          {i18n.t('import.camera')}
        </button>
      )}
    </div>
  );
}
