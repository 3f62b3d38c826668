import type { OtpAccount } from '../../otp/account';

/** All tags of accounts, each once, as a reader sorts them. */
export function allTags(accounts: readonly Pick<OtpAccount, 'tags'>[]): string[] {
  return [...new Set(accounts.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}

/** The tags of a text in which commas divide them, each once, in the order given. */
export function parseTags(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
