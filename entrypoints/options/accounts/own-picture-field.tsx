import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Monogram } from '../../../components/codes/monogram';
import { FileButton } from '../../../components/forms/file-button';
import { Problem } from '../../../components/forms/problem';
import { sentenceFor } from '../../../components/words/refusal-text';
import { readSmallPicture } from '../../../lib/browser/scan/small-picture';

/** A person's own picture for an issuer: chosen from a file, drawn small, or taken away again. */
export function OwnPictureField(props: {
  name: string;
  issuer: string;
  picture: string | undefined;
  onChange(picture: string | undefined): void;
}) {
  const { issuer, picture } = props;
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File) => {
    setProblem(undefined);
    await readSmallPicture(file).then(props.onChange, (error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <fieldset class="field own-picture">
      <legend class="label">{i18n.t('picture.title')}</legend>
      <div class="own-picture-row">
        <Monogram name={props.name} picture={picture} />
        <FileButton onFile={choose}>{i18n.t(picture ? 'picture.other' : 'picture.choose')}</FileButton>
        {picture !== undefined && (
          <button type="button" class="button" onClick={() => props.onChange(undefined)}>
            {i18n.t('picture.remove')}
          </button>
        )}
      </div>
      <p class="hint">{issuer ? i18n.t('picture.forIssuer', { issuer }) : i18n.t('picture.forOne')}</p>
      <Problem text={problem} />
    </fieldset>
  );
}
