/** A line of text with its label. `autocomplete=off` keeps it out of the browser's session files. */
export function TextField(props: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  placeholder?: string;
  numeric?: boolean;
  onInput(value: string): void;
}) {
  const hintId = props.hint === undefined ? undefined : `${props.id}-hint`;
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        inputMode={props.numeric ? 'numeric' : undefined}
        placeholder={props.placeholder}
        aria-describedby={hintId}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.hint !== undefined && (
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
