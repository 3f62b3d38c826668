import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { QrSeries } from '../../../components/codes/qr-series';
import { ChoiceField } from '../../../components/forms/choice-field';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { writeBackup } from '../../../lib/backup/write';
import { type Loss, lossOf } from '../../../lib/backup/writers/export-capabilities';
import {
  EXPORT_TARGETS,
  type ExportTarget,
  exportFileName,
  formatOf,
  TARGET_WORDS,
} from '../../../lib/backup/writers/export-target';
import { withPngPictures } from '../../../lib/browser/scan/brought-pictures';
import { now } from '../../../lib/browser/settings/clock';
import { usePolicy } from '../../../lib/browser/settings/use-policy';
import type { OtpAccount } from '../../../lib/otp/account';
import { SetByPolicy } from '../settings/set-by-policy';
import { ExportForm } from './export-form';
import { ExportLoss } from './export-loss';
import { SavingNote } from './saving-note';
import { useSaving } from './use-saving';

/** Takes the accounts to another app, after telling what does not fit and what a plain file means. */
export function ExportCard(props: { accounts: OtpAccount[]; onSheet(): void }) {
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{i18n.t('transfer.exportTitle')}</h2>
      <p>{i18n.t('transfer.exportText')}</p>
      {props.accounts.length === 0 ? (
        <p class="hint">{i18n.t('transfer.nothingToExport')}</p>
      ) : (
        <Export {...props} />
      )}
    </section>
  );
}

function Export({ accounts, onSheet }: { accounts: OtpAccount[]; onSheet(): void }) {
  const [target, setTarget] = useState<ExportTarget>('aegis-encrypted');
  const [codes, setCodes] = useState<string[]>();
  const [problem, setProblem] = useState<string>();
  const { saving, save, check, forget } = useSaving();
  const losses = useMemo(() => lossOf(formatOf(target), accounts), [target, accounts]);
  const isCarried = losses.filter(({ lost }) => lost.includes('account')).length < accounts.length;
  const choose = (next: ExportTarget) => {
    setCodes(undefined);
    setProblem(undefined);
    forget();
    setTarget(next);
  };
  const write = async (passphrase: string | undefined) => {
    if (target === 'paper') return onSheet();
    const at = Math.floor(now());
    const text = await writeBackup(target, await withPngPictures(accounts), { at, randomBytes, passphrase });
    if (target === 'google-batch') return setCodes(text.trim().split('\n'));
    setProblem(undefined);
    await save(exportFileName(target, at), () => new Blob([text], { type: 'application/octet-stream' }));
  };
  const checkSaved = async (file: File) => {
    setProblem(undefined);
    await check(file).catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  const savedText = (name: string) => i18n.t('transfer.written', { file: name });

  return (
    <>
      <Target target={target} losses={losses} count={accounts.length} onChoose={choose} />
      {isCarried && codes === undefined && (
        <ExportForm
          key={target}
          submit={submitText(target)}
          encrypted={target === 'aegis-encrypted'}
          onConfirmed={write}
        />
      )}
      <SavingNote saving={saving} savedText={savedText} onFile={checkSaved} />
      <Problem text={problem} />
      {codes && <Codes codes={codes} onHide={() => setCodes(undefined)} />}
    </>
  );
}

/** The app to take them to, what does not arrive there, and what it means to take keys out. */
function Target(props: {
  target: ExportTarget;
  losses: Loss[];
  count: number;
  onChoose(target: ExportTarget): void;
}) {
  const { target } = props;
  const meaning = meaningOf(target);
  const policy = usePolicy()?.policy;
  const isShut = policy?.plainExports === false;
  // The one that others cannot read, and where every export begins.
  const targets = isShut || policy === undefined ? EXPORT_TARGETS.slice(0, 1) : EXPORT_TARGETS;
  return (
    <>
      <ChoiceField
        id="export-format"
        label={i18n.t('transfer.format')}
        value={target}
        choices={targets.map((value) => ({ value, text: formatName(value) }))}
        onChange={props.onChoose}
      />
      <SetByPolicy policy={policy} is={isShut} />
      <p class="hint">{i18n.t(`transfer.opensIn.${TARGET_WORDS[target]}`)}</p>
      <ExportLoss losses={props.losses} count={props.count} />
      {meaning && <p class="warning">{meaning}</p>}
    </>
  );
}

function Codes({ codes, onHide }: { codes: string[]; onHide(): void }) {
  return (
    <>
      <QrSeries texts={codes} />
      <div class="actions">
        <button type="button" class="button" onClick={onHide}>
          {i18n.t('transfer.hideCodes')}
        </button>
      </div>
    </>
  );
}

function formatName(target: ExportTarget): string {
  return i18n.t(`transfer.formats.${TARGET_WORDS[target]}`);
}

/** What it means to take keys out unencrypted. */
function meaningOf(target: ExportTarget): string | undefined {
  if (target === 'aegis-encrypted') return undefined;
  if (target === 'google-batch') return i18n.t('transfer.plainCodes');
  return i18n.t(target === 'paper' ? 'transfer.plainPaper' : 'transfer.plainFile');
}

function submitText(target: ExportTarget): string {
  if (target === 'google-batch') return i18n.t('transfer.showCodes');
  return i18n.t(target === 'paper' ? 'transfer.showSheet' : 'transfer.saveFile');
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
