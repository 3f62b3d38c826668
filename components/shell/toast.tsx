import { useEffect, useState } from 'preact/hooks';
import { useNewest } from './use-newest';

/** Something that just happened, and the way back. */
export interface Message {
  text: string;
  action?: { label: string; run(): void };
  /** Something was refused: it stays long enough to be read by who looked elsewhere. */
  isProblem?: true;
}

const LIFE_MS = { plain: 3_000, withAction: 10_000, problem: 20_000 } as const;

function lifeMs({ action, isProblem }: Message): number {
  if (isProblem) return LIFE_MS.problem;
  return action ? LIFE_MS.withAction : LIFE_MS.plain;
}

/** Says a message for a while; screen readers read it out. */
export function Toast({ message, onGone }: { message: Message | undefined; onGone(): void }) {
  const gone = useNewest(onGone);
  useEffect(() => {
    if (message === undefined) return;
    const timer = setTimeout(() => gone.current(), lifeMs(message));
    return () => clearTimeout(timer);
  }, [message, gone]);
  return (
    <div class="toast-place" role="status">
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.action && (
            <button type="button" class="button small" onClick={message.action.run}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** The message on show, and how to say another. */
export function useToast(): [Message | undefined, (message: Message | undefined) => void] {
  return useState<Message>();
}
