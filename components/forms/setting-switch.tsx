/** A setting that is on or off, with a line on what it is good for. */
export function SettingSwitch(props: {
  id: string;
  label: string;
  hint: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}) {
  const hintId = `${props.id}-hint`;
  return (
    <div class="setting">
      <input
        id={props.id}
        type="checkbox"
        checked={props.isOn}
        aria-describedby={hintId}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={props.id}>{props.label}</label>
      <p class="hint" id={hintId}>
        {props.hint}
      </p>
    </div>
  );
}
