import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import type { Findings } from '../../../lib/import/findings';
import { Camera } from './camera';
import { Other } from './nothing-found';
import type { Files } from './use-files';

/** Where an import without a page begins: drop, choose, paste, camera. */
export function Start(props: {
  files: Files;
  others: Findings['others'];
  onFound(findings: Findings): void;
  onUseKey(key: string): void;
}) {
  const { files } = props;
  const [camera, setCamera] = useState(false);
  return (
    <main class="window stack">
      <h1>{i18n.t('import.title')}</h1>
      <p>{i18n.t('import.startText')}</p>
      <DropZone files={files} />
      {camera ? (
        <Camera onFound={props.onFound} onStop={() => setCamera(false)} />
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setCamera(true)}>
            <Icon name="scan" />
            {i18n.t('import.camera')}
          </button>
        </div>
      )}
      <details class="hint">
        <summary>{i18n.t('import.appsTitle')}</summary>
        <p>{i18n.t('import.apps')}</p>
      </details>
      <FileNotes files={files} />
      {props.others.map((other) => (
        <Other key={JSON.stringify(other)} other={other} onUseKey={props.onUseKey} />
      ))}
    </main>
  );
}

/** Takes files that are chosen; what is dropped or pasted, the whole page takes. */
export function DropZone({ files }: { files: Files }) {
  return (
    <FileChoice files={files} class={files.over ? 'drop over' : 'drop'}>
      <Icon name="fill" />
      <span>
        <strong>{i18n.t('import.choose')}</strong>
        <span class="hint">{i18n.t('import.dropHint')}</span>
      </span>
    </FileChoice>
  );
}

/** The same as a button, where something was found already. */
export function MoreFiles({ files }: { files: Files }) {
  return (
    <FileChoice files={files} class="button file-button">
      {i18n.t('import.moreFiles')}
    </FileChoice>
  );
}

function FileChoice(props: { files: Files; class: string; children: ComponentChildren }) {
  return (
    <label class={props.class}>
      {props.children}
      <input
        class="visually-hidden"
        type="file"
        multiple
        onChange={(event) => {
          props.files.add(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** What is being read, and what could not be. */
export function FileNotes({ files }: { files: Files }) {
  return (
    <>
      <p class="hint" role="status">
        {files.busy === undefined ? '' : i18n.t('import.reading', { file: files.busy })}
      </p>
      <ul class="stack" role="alert">
        {files.failed.map(({ name, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names can be alike, and the list only grows
          <li key={i} class="problem">
            {i18n.t('import.fileProblem', { file: name, problem: text })}
          </li>
        ))}
      </ul>
    </>
  );
}
