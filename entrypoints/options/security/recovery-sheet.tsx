import { i18n } from '#i18n';
import { useFocus } from '../../../components/shell/use-focus';
import { dayText } from '../../../components/words/day-text';

/** The recovery code to be kept. Of the whole page only `.recovery-paper` is printed. */
export function RecoverySheet(props: {
  code: string;
  /** Unix seconds. */
  madeAt: number;
  onCopy(): void;
  onKept(): void;
  onCancel(): void;
}) {
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <div class="stack">
      <div class="recovery-paper stack">
        <h3 ref={heading} tabIndex={-1}>
          {i18n.t('recovery.paperTitle')}
        </h3>
        <p class="code recovery-code">
          {props.code.split('-').map((group, place) => (
            // The groups never move, and two may be alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={place}>{group}</span>
          ))}
        </p>
        <p class="hint">{i18n.t('recovery.paperText', { date: dayText(props.madeAt) })}</p>
      </div>
      <Buttons {...props} />
    </div>
  );
}

function Buttons(props: { onCopy(): void; onKept(): void; onCancel(): void }) {
  return (
    <div class="actions">
      <button type="button" class="button primary" onClick={props.onKept}>
        {i18n.t('recovery.kept')}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {i18n.t('recovery.print')}
      </button>
      <button type="button" class="button" onClick={props.onCopy}>
        {i18n.t('recovery.copy')}
      </button>
      <button type="button" class="button plain" onClick={props.onCancel}>
        {i18n.t('account.cancel')}
      </button>
    </div>
  );
}
