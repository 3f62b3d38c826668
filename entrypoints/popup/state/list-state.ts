import type { Message } from '../../../components/shell/toast';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

/** What lies over the list: an account's menu, or the keys. */
export type OpenDialog = { menu: VaultAccount; opener: HTMLElement } | 'keys';

/** What the open list knows besides the vault and the page: nothing of it outlives the popup. */
export interface ListState {
  query: string;
  /** The tag that was chosen; the last account that had it may be gone. */
  tag: string | undefined;
  /** The turn of the listing whose rows are all drawn, since its last one was wanted. */
  whole: string | undefined;
  dialog: OpenDialog | undefined;
  /** Codes are not accepted: help with the clock is in the list's place. */
  doubtsClock: boolean;
  /** The account that was to be used on a site that looks like another. */
  doubted: VaultAccount | undefined;
  /** An account was bound to the open site: what the popup was opened to say is settled. */
  isBound: boolean;
  /** The HOTP codes that were taken, by the ids of their accounts. */
  taken: ReadonlyMap<string, string>;
  /** The account whose code was copied last, until the message of it is gone. */
  copied: string | undefined;
  message: Message | undefined;
}

/** What happens to the list. */
export type ListEvent =
  | { is: 'searched'; query: string }
  | { is: 'tag-chosen'; tag: string | undefined }
  | { is: 'narrowing-ended' }
  | { is: 'end-wanted'; turn: string }
  | { is: 'opened'; dialog: OpenDialog }
  | { is: 'closed' }
  | { is: 'clock-doubted'; doubts: boolean }
  | { is: 'doubted'; account: VaultAccount | undefined }
  | { is: 'bound' }
  | { is: 'code-taken'; id: string; code: string }
  | { is: 'copied'; id: string; message: Message }
  | { is: 'said'; message: Message | undefined }
  | { is: 'message-gone' };

/** A list that was just opened. */
export const FRESH_LIST: ListState = {
  query: '',
  tag: undefined,
  whole: undefined,
  dialog: undefined,
  doubtsClock: false,
  doubted: undefined,
  isBound: false,
  taken: new Map(),
  copied: undefined,
  message: undefined,
};

/** The list after an event. */
export function nextListState(state: ListState, event: ListEvent): ListState {
  return { ...state, ...changeBy(state, event) };
}

function changeBy({ taken }: ListState, event: ListEvent): Partial<ListState> {
  switch (event.is) {
    case 'searched':
      return { query: event.query };
    case 'tag-chosen':
      return { tag: event.tag };
    case 'narrowing-ended':
      return { query: '', tag: undefined };
    case 'end-wanted':
      return { whole: event.turn };
    case 'opened':
      return { dialog: event.dialog };
    case 'closed':
      return { dialog: undefined };
    case 'clock-doubted':
      return { doubtsClock: event.doubts };
    case 'doubted':
      return { doubted: event.account };
    case 'bound':
      return { isBound: true };
    case 'code-taken':
      return { taken: new Map(taken).set(event.id, event.code) };
    case 'copied':
      return { copied: event.id, message: event.message };
    case 'said':
      return { message: event.message };
    case 'message-gone':
      return { message: undefined, copied: undefined };
  }
}
