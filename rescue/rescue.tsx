import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../components/forms/problem';
import type { ReadableContents } from '../lib/vault/format/contents';
import { ChooseFile } from './choose-file';
import { type ChosenFile, readChosenFile } from './chosen-file';
import { OpenFile } from './open-file';
import { OpenedBackup } from './opened-backup';
import { rescueProblem } from './rescue-problem';

/** From a backup file and its passphrase or recovery code to codes. */
export function Rescue() {
  const [file, setFile] = useState<ChosenFile>();
  const [opened, setOpened] = useState<ReadableContents>();
  const [problem, setProblem] = useState<string>();

  const choose = (given: File) => {
    setProblem(undefined);
    readChosenFile(given).then(setFile, (error: unknown) => {
      setFile(undefined);
      setProblem(rescueProblem(error));
    });
  };
  // Loaded anew, so that nothing of what was opened stays in memory that this page can reach.
  const close = () => location.reload();

  if (opened && file) return <OpenedBackup file={file} contents={opened} onClose={close} />;
  return (
    <main class="rescue stack">
      <div class="rescue-title">
        <img class="mark" src={markUrl()} alt="" />
        <h1>{i18n.t('rescue.title')}</h1>
      </div>
      <p>{i18n.t('rescue.text')}</p>
      {canDecrypt() ? (
        <>
          {file && <OpenFile key={file.text} file={file} onOpened={setOpened} />}
          <Problem text={problem} />
          <ChooseFile again={file !== undefined} onFile={choose} />
        </>
      ) : (
        <p class="warning">{i18n.t('rescue.noCryptography')}</p>
      )}
    </main>
  );
}

/** Some browsers keep WebCrypto from what they do not count among secure contexts. */
function canDecrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** The page's own icon, which the build put in. */
function markUrl(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href;
}
