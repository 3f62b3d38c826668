import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useFocus } from '../shell/use-focus';

/** A button that asks before it does what cannot simply be taken back. `about` is read out with its name. */
export function ConfirmButton(props: {
  label: string;
  about?: string;
  question: string;
  confirm: string;
  onConfirm(): void;
}) {
  const [asking, setAsking] = useState(false);
  if (asking) return <Question {...props} onClose={() => setAsking(false)} />;
  return (
    <button type="button" class="button small" onClick={() => setAsking(true)}>
      {props.label}
      {props.about !== undefined && <span class="visually-hidden"> {props.about}</span>}
    </button>
  );
}

function Question(props: { question: string; confirm: string; onConfirm(): void; onClose(): void }) {
  const keep = useFocus<HTMLButtonElement>();
  return (
    <fieldset class="actions confirm">
      <legend class="hint">{props.question}</legend>
      <button
        type="button"
        class="button small danger"
        onClick={() => {
          props.onClose();
          props.onConfirm();
        }}
      >
        {props.confirm}
      </button>
      <button ref={keep} type="button" class="button small" onClick={props.onClose}>
        {i18n.t('ways.keep')}
      </button>
    </fieldset>
  );
}
