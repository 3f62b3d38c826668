/** One of a few values. */
export function ChoiceField<T extends string | number>(props: {
  id: string;
  label: string;
  value: T;
  choices: readonly { value: T; text: string }[];
  onChange(value: T): void;
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select
        id={props.id}
        class="input"
        value={String(props.value)}
        onChange={(event) => {
          const chosen = props.choices[event.currentTarget.selectedIndex];
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.choices.map(({ value, text }) => (
          <option key={value} value={String(value)} selected={value === props.value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
