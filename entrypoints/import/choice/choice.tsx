import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { Monogram } from '../../../components/codes/monogram';
import { AccountDetails } from '../../../components/forms/account-details';
import { ClosedVault, type LockScreenState } from '../../../components/forms/closed-vault';
import { Problem } from '../../../components/forms/problem';
import { SetupForm } from '../../../components/forms/setup-form';
import { afterPaint } from '../../../components/shell/after-paint';
import { useFocus } from '../../../components/shell/use-focus';
import { sentenceFor } from '../../../components/words/refusal-text';
import { withSmallPictures } from '../../../lib/browser/scan/brought-pictures';
import { now } from '../../../lib/browser/settings/clock';
import { createHere, PASSPHRASE_TRY } from '../../../lib/browser/vault/unlocking';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import type { Findings } from '../../../lib/import/findings';
import type { OtpAccount } from '../../../lib/otp/account';
import type { Site } from '../../../lib/site/site';
import { importAccounts, isFresh } from '../../../lib/vault/accounts/import-accounts';
import { boundTo, choiceRows, type Touched, withAll } from '../../../lib/vault/accounts/import-choice';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { changeVault, type VaultState } from '../../../lib/vault/unlock/vault';
import { fatesOf, type Outcome } from '../result/outcome';
import { Rejected } from '../result/rejected';
import { Camera } from '../sources/camera';
import { Other } from '../sources/nothing-found';
import { DropZone, FileNotes, MoreFiles } from '../sources/start';
import type { Files } from '../sources/use-files';
import { FoundTable, type Row } from './found-table';
import { KnownCode } from './known-code';
import { type GivenNames, NameIt, withGivenName } from './name-it';

interface ChoiceProps {
  findings: Findings;
  vault: VaultState;
  files: Files;
  onFound(findings: Findings): void;
  onUseKey(key: string): void;
  onSaved(outcome: Outcome): void;
}

/** What was found, with the way into the vault where it is closed, and what will be saved. */
export function Choice(props: ChoiceProps) {
  const { findings, vault } = props;
  const { accounts, site } = findings;
  const [touched, setTouched] = useState<Touched>(new Map());
  const [names, setNames] = useState<GivenNames>(new Map());
  const [bind, setBind] = useState(true);
  const saving = useSave();
  const rows = useMemo(
    () => choiceRows(accounts, vault.state === 'open' ? vault.contents : undefined, touched),
    [accounts, vault, touched],
  );
  const chosen = rows.filter((row) => row.chosen).map((row) => row.account);
  const [only] = accounts;
  const single = accounts.length === 1 && findings.batches.length === 0 ? only : undefined;

  const isKnown = rows.length > 0 && rows.every(({ is }) => !isFresh(is));

  const askName = (account: OtpAccount) => (
    <NameIt account={account} files={findings.files} names={names} onName={setNames} />
  );
  const save = () =>
    saving.run(async () => {
      const named = chosen.map((account) => withGivenName(account, names));
      const added = await saveAccounts(boundTo(named, bind ? site : undefined));
      props.onSaved({ added, fates: fatesOf(rows) });
    });

  return (
    <main class="window stack">
      <Title count={single ? undefined : accounts.length} isKnown={isKnown} />
      {single ? (
        <Single account={single} site={site} row={rows[0]} ask={askName} />
      ) : (
        <Several findings={findings} rows={rows} touched={touched} onTouch={setTouched} ask={askName} />
      )}
      <Besides {...props} />
      {site !== undefined && chosen.length > 0 && <BindHere site={site} isOn={bind} onChange={setBind} />}
      <Problem text={saving.problem} />
      {vault.state === 'open' ? (
        <SaveButtons
          count={single ? undefined : chosen.length}
          disabled={saving.busy || chosen.length === 0}
          isKnown={isKnown}
          files={props.files}
          onSave={save}
        />
      ) : (
        <WayIn state={vault.state} {...(chosen.length > 0 && { onCreated: save })} />
      )}
    </main>
  );
}

function Title({ count, isKnown }: { count: number | undefined; isKnown: boolean }) {
  const one = i18n.t(isKnown ? 'import.knownTitle' : 'import.foundTitle');
  const text = count === undefined ? one : i18n.t('import.foundMany', count);
  return <h1 tabIndex={-1}>{text}</h1>;
}

/** What came out beside accounts. */
function Besides({ findings, files, onFound, onUseKey }: ChoiceProps) {
  return (
    <>
      <Batches findings={findings} files={files} onFound={onFound} />
      <Rejected rejected={findings.rejected} />
      {findings.others.map((other) => (
        <Other key={JSON.stringify(other)} other={other} onUseKey={onUseKey} />
      ))}
      <FileNotes files={files} />
    </>
  );
}

/** Does something once the page says that it is busy with it. It stays so: what was saved is shown by another. */
function useSave() {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async (save: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await afterPaint();
    await save().catch((error: unknown) => {
      setBusy(false);
      setProblem(sentenceFor(error));
    });
  };
  return { busy, problem, run };
}

/** Saves accounts as one commit, and answers with those that came in. Throws as `changeVault` does. */
async function saveAccounts(accounts: OtpAccount[]): Promise<VaultAccount[]> {
  let added: VaultAccount[] = [];
  const brought = await withSmallPictures(accounts);
  await changeVault(vaultContext(), (contents) => {
    const imported = importAccounts(contents, brought, Math.floor(now()));
    added = imported.added;
    return imported.contents;
  });
  return added;
}

function Several(props: {
  findings: Findings;
  rows: Row[];
  touched: Touched;
  onTouch(touched: Touched): void;
  ask(account: OtpAccount): ComponentChildren;
}) {
  const { findings, rows, touched } = props;
  if (findings.accounts.length === 0) return null;
  return (
    <FoundTable
      rows={rows}
      thumbnails={findings.thumbnails}
      ask={props.ask}
      onChoose={(some, on) => props.onTouch(withAll(touched, some, on))}
    />
  );
}

function BindHere(props: { site: string; isOn: boolean; onChange(isOn: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.isOn} onChange={() => props.onChange(!props.isOn)} />
      {i18n.t('import.bindHere', { site: props.site })}
    </label>
  );
}

/** The one account that was found, with all that is known of it. */
function Single(props: {
  account: OtpAccount;
  site: Site | undefined;
  row: Row | undefined;
  ask(account: OtpAccount): ComponentChildren;
}) {
  const { account, site } = props;
  return (
    <div class="card">
      <p class="found-name">
        <Monogram name={account.issuer || account.label} />
        <strong>
          <bdi>{nameOf(account)}</bdi>
        </strong>
      </p>
      <AccountDetails account={account} {...(site === undefined ? {} : { from: site })} />
      <Note row={props.row} />
      {props.row?.is === 'same' && <KnownCode account={account} />}
      {props.ask(account)}
    </div>
  );
}

/** Saves what is chosen; `count` is how many of several. */
function SaveButtons(props: {
  count: number | undefined;
  disabled: boolean;
  /** All is in the vault already. */
  isKnown: boolean;
  files: Files;
  onSave(): void;
}) {
  const { count, isKnown } = props;
  const first = useFocus<HTMLButtonElement>();
  return (
    <div class="actions">
      {isKnown ? (
        <button ref={first} type="button" class="button primary" onClick={() => window.close()}>
          {i18n.t('import.done')}
        </button>
      ) : (
        <button
          ref={first}
          type="button"
          class="button primary"
          disabled={props.disabled}
          onClick={props.onSave}
        >
          {count === undefined ? i18n.t('import.save') : i18n.t('import.saveAll', count)}
        </button>
      )}
      {count !== undefined && <MoreFiles files={props.files} />}
      {!isKnown && (
        <button type="button" class="button" onClick={() => window.close()}>
          {i18n.t('import.cancel')}
        </button>
      )}
    </div>
  );
}

/** Where there is no vault yet, the click that makes it also saves what was found. */
function WayIn({ state, onCreated }: { state: LockScreenState | 'none'; onCreated?(): Promise<void> }) {
  if (state !== 'none') return <ClosedVault state={state} {...PASSPHRASE_TRY} />;
  const create = async (passphrase: string) => {
    await createHere(passphrase);
    await onCreated?.();
  };
  return <SetupForm onCreate={create} {...(onCreated && { submit: i18n.t('createAndSave') })} />;
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
          {i18n.t('import.batchParts', size, { read: indices.length })}
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
