import type { VaultAccount } from '../format/vault-account';
import { foldLetters } from './fold-letters';

/**
 * The accounts that hold every word of a query in issuer, label, tags or sites, whatever the case, the accents
 * and the keyboard (`foldLetters`); the best match first: an issuer that begins with it, then a word that does, then anything that contains it.
 */
export function searchAccounts<T extends VaultAccount>(accounts: T[], query: string): T[] {
  const words = foldLetters(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return accounts;
  return accounts
    .map((account) => ({ account, rank: rankOf(account, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ account }) => account);
}

/** 0 for no match; the weakest word decides. */
function rankOf(account: VaultAccount, words: string[]): number {
  const issuer = foldLetters(account.issuer);
  const rest = foldLetters([account.label, ...account.tags, ...account.sites].join(' '));
  return Math.min(...words.map((word) => rankOfWord(word, issuer, rest)));
}

function rankOfWord(word: string, issuer: string, rest: string): number {
  if (issuer.startsWith(word)) return 4;
  if (` ${issuer}`.includes(` ${word}`)) return 3;
  if (` ${rest}`.includes(` ${word}`)) return 2;
  return issuer.includes(word) || rest.includes(word) ? 1 : 0;
}
