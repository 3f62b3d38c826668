import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClosedVault } from '../../components/forms/closed-vault';
import { isComposing } from '../../components/shell/is-composing';
import { useNewest } from '../../components/shell/use-newest';
import { sentenceFor } from '../../components/words/refusal-text';
import { takeFile } from '../../lib/browser/api/file-handoff';
import type { Scan } from '../../lib/browser/scan/scan-handoff';
import { readHere } from '../../lib/browser/vault/read-here';
import { PASSPHRASE_TRY } from '../../lib/browser/vault/unlocking';
import { useVault } from '../../lib/browser/vault/use-vault';
import { type Findings, findingsOfKey, joined, NOTHING, withoutKey } from '../../lib/import/findings';
import { Choice } from './choice/choice';
import type { Outcome } from './result/outcome';
import { Saved } from './result/saved';
import { FilePassphrase } from './sources/file-passphrase';
import { NothingFound } from './sources/nothing-found';
import { readPart, readScanned } from './sources/read-source';
import { Start } from './sources/start';
import { type Files, useFiles } from './sources/use-files';

/** From a scan, or from files, pictures, texts and the camera, to saved accounts. */
export function ImportWindow(props: { scanId: string | undefined; fileId: string | undefined }) {
  const { scanId } = props;
  const vault = useVault(readHere);
  const [findings, setFindings] = useState<Findings>(NOTHING);
  const { scan, looking, problem } = useScan(scanId, setFindings);
  const [saved, setSaved] = useState<Outcome>();
  const add = (found: Findings) => setFindings((before) => joined(before, found));
  const useKey = (key: string) => {
    setFindings((before) => withoutKey(before, key));
    add(findingsOfKey(key, findings.site));
  };
  const files = useFiles(add);
  useHandedFile(props.fileId, files);
  useEscape(scanId !== undefined);

  if (looking || vault === undefined) return <Looking />;
  if (saved) return <Saved outcome={saved} findings={findings} fromPage={scanId !== undefined} />;
  if (files.asking) {
    return <FilePassphrase key={files.asking.source.file.name} asking={files.asking} files={files} />;
  }
  if (findings.accounts.length > 0 || findings.rejected.length > 0) {
    return (
      <Choice
        findings={findings}
        vault={vault}
        files={files}
        onFound={add}
        onUseKey={useKey}
        onSaved={setSaved}
      />
    );
  }
  if (scanId === undefined && vault.state === 'locked') return <LockedStart />;
  if (scanId === undefined) {
    return <Start files={files} others={findings.others} onFound={add} onUseKey={useKey} />;
  }
  const selectFrom = scan?.screen;
  return (
    <NothingFound
      others={findings.others}
      {...(problem === undefined ? {} : { problem })}
      {...(selectFrom === undefined ? {} : { screen: selectFrom })}
      keys={scan?.keyTexts ?? []}
      onUseKey={useKey}
      onSelect={async (part) => {
        if (selectFrom === undefined) return false;
        const found = await readPart(selectFrom, part);
        add(found);
        return found.accounts.length + found.others.length > 0;
      }}
    />
  );
}

/** Takes the scan that the window was opened for, once, and tells what was found in it. */
function useScan(scanId: string | undefined, onFound: (findings: Findings) => void) {
  const [scan, setScan] = useState<Scan>();
  const [looking, setLooking] = useState(scanId !== undefined);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (scanId === undefined) return;
    readScanned(scanId)
      .then((read) => {
        setScan(read.scan);
        onFound(read.findings);
      })
      .catch((error: unknown) => setProblem(sentenceFor(error)))
      .finally(() => setLooking(false));
  }, [scanId, onFound]);
  return { scan, looking, problem };
}

/** The file that was chosen on another page, which took it for a backup. */
function useHandedFile(id: string | undefined, files: Files): void {
  const newest = useNewest(files);
  useEffect(() => {
    if (id !== undefined) return takeFile(id, (file) => newest.current.add([file]));
    return undefined;
  }, [id, newest]);
}

/** Escape closes the window that a scan opened, as its button does, unless something is typed. */
function useEscape(isWindow: boolean): void {
  useEffect(() => {
    if (!isWindow) return;
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.value !== '';
      const isFree =
        !event.defaultPrevented && !isComposing(event) && !(isTyped && event.target.type !== 'checkbox');
      if (event.key === 'Escape' && isFree) window.close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isWindow]);
}

/** The start of an import while the vault is locked, or after it was. */
function LockedStart() {
  return (
    <main class="window">
      <ClosedVault state="locked" {...PASSPHRASE_TRY} />
    </main>
  );
}

function Looking() {
  return (
    <main class="window" aria-busy="true">
      <h1>{i18n.t('import.title')}</h1>
      <p role="status">{i18n.t('import.looking')}</p>
    </main>
  );
}
