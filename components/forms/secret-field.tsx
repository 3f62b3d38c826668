import { Problem } from './problem';
import { SecretInput } from './secret-input';

/** A secret with its label, what helps to type it, and why it was refused. */
export function SecretField(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onInput(value: string): void;
  problem: string | undefined;
  /** Takes the focus when it appears. */
  focus?: boolean;
  /** Is typed anew after it was refused. */
  retype?: boolean;
}) {
  const { id, hint, problem } = props;
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  return (
    <>
      <div class="field">
        <label for={id}>{props.label}</label>
        <SecretInput
          id={id}
          value={props.value}
          onInput={props.onInput}
          invalid={problem !== undefined}
          describedBy={hint === undefined ? problemId : `${hintId} ${problemId}`}
          focus={props.focus ?? false}
          retype={(props.retype ?? false) && problem !== undefined}
        />
        {hint !== undefined && (
          <p class="hint" id={hintId}>
            {hint}
          </p>
        )}
      </div>
      <Problem id={problemId} text={problem} />
    </>
  );
}
