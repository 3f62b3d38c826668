import { i18n } from '#i18n';
import { FileButton } from '../components/forms/file-button';
import { useDropped } from '../components/shell/use-dropped';

/** Asks for a backup, by its button or dropped anywhere on the page. */
export function ChooseFile(props: { again: boolean; onFile(file: File): void }) {
  const over = useDropped(([file]) => file && props.onFile(file));
  return (
    <div class={over ? 'choose-file over' : 'choose-file'}>
      <FileButton primary={!props.again} onFile={props.onFile}>
        {i18n.t(props.again ? 'rescue.another' : 'rescue.choose')}
      </FileButton>
      <p class="hint">{i18n.t('rescue.drop')}</p>
    </div>
  );
}
