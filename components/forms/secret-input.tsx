import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../shell/icon-button';
import { useFocus } from '../shell/use-focus';

const HIDDEN = { type: 'password' } as const;
const SHOWN = { type: 'text' } as const;

/**
 * A field for what must not stay behind. Browsers keep a field out of their session files that has once been of type
 * password, or that has no autocomplete: this one is both, also while it is shown.
 */
export function SecretInput(props: {
  id: string;
  value: string;
  onInput(value: string): void;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  /** Takes the focus when it appears. */
  focus?: boolean;
  /** Was refused: it has the focus again, selected, to be typed anew. */
  retype?: boolean;
}) {
  const [shown, setShown] = useState(false);
  const { retype = false } = props;
  const input = useFocus<HTMLInputElement>(props.focus ?? false);
  useEffect(() => {
    if (!retype) return;
    input.current?.focus();
    input.current?.select();
  }, [retype, input]);
  return (
    <span class="with-button">
      <input
        ref={input}
        id={props.id}
        {...(shown ? SHOWN : HIDDEN)}
        class="input"
        value={props.value}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <IconButton
        icon="eye"
        label={i18n.t(shown ? 'gate.hide' : 'gate.show')}
        pressed={shown}
        onPress={() => setShown(!shown)}
      />
    </span>
  );
}
