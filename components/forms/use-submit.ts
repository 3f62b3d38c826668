import { useState } from 'preact/hooks';
import { sentenceFor } from '../words/refusal-text';

/** What a form that does something slow needs to show. */
export interface Submission {
  busy: boolean;
  problem: string | undefined;
  /** For a form's `onSubmit` or a button's `onClick`. */
  submit(event: Event): Promise<void>;
}

/** Runs `act` once at a time, and keeps the sentence of the refusal that it ended with, as `sentence` words it. */
export function useSubmit(act: () => Promise<unknown>, sentence = sentenceFor): Submission {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, submit };
}
