import type { ComponentChildren } from 'preact';

/** A button that asks for one file. */
export function FileButton(props: {
  primary?: boolean;
  disabled?: boolean;
  onFile(file: File): void;
  children: ComponentChildren;
}) {
  return (
    <label class={props.primary ? 'button primary file-button' : 'button file-button'}>
      {props.children}
      <input
        class="visually-hidden"
        type="file"
        disabled={props.disabled}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) props.onFile(file);
        }}
      />
    </label>
  );
}
