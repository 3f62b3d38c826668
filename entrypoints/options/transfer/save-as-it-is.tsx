import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { SavingNote } from './saving-note';
import { useSaving } from './use-saving';

/** Saves bytes in a file as they are, encrypted or broken, and says what became of it. */
export function SaveAsItIs(props: {
  hint: string;
  label: string;
  name: string;
  make(): Promise<Blob> | Blob;
}) {
  const { saving, save, check } = useSaving();
  const [problem, setProblem] = useState<string>();
  const attempt = (act: Promise<void>) => {
    setProblem(undefined);
    act.catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <div class="stack">
      <p class="hint">{props.hint}</p>
      <SavingNote
        saving={saving}
        savedText={(name) => i18n.t('transfer.written', { file: name })}
        onFile={(file) => attempt(check(file))}
      />
      <Problem text={problem} />
      <div class="actions">
        <button type="button" class="button" onClick={() => attempt(save(props.name, props.make))}>
          {props.label}
        </button>
      </div>
    </div>
  );
}
