/** Asked before something unsaved is lost. */
export interface LeaveQuestion {
  stay(): void;
  leave(): void;
}

/** Keeps a page from losing what is unsaved on it. */
export interface LeaveGuard {
  isUnsaved(): boolean;
  /** Forms tell whether they hold something unsaved. */
  mark(isUnsaved: boolean): void;
  /** Does what would lose it, after asking; `stay` is done instead when the person stays. */
  guard(act: () => void, stay?: () => void): void;
  /** There is nothing to ask any more. */
  withdraw(): void;
}

/** A guard with nothing unsaved. `ask` gets each question, and undefined once it is answered or withdrawn. */
export function leaveGuard(ask: (question: LeaveQuestion | undefined) => void): LeaveGuard {
  let unsaved = false;
  let asked: LeaveQuestion | undefined;
  const put = (question: LeaveQuestion | undefined) => {
    asked = question;
    ask(question);
  };
  const settle = (then: () => void) => {
    put(undefined);
    then();
  };
  return {
    isUnsaved: () => unsaved,
    withdraw: () => put(undefined),
    mark: (isUnsaved) => {
      unsaved = isUnsaved;
      // It was being saved when the person went on.
      if (!isUnsaved) asked?.leave();
    },
    guard: (act, stay = () => undefined) => {
      if (!unsaved) return act();
      const leave = () => {
        unsaved = false;
        settle(act);
      };
      put({ stay: () => settle(stay), leave });
    },
  };
}
