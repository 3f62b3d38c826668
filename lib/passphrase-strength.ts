import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** The estimator's best mark: 10^10 guesses and more. Argon2id as the vault runs it makes these months for one machine. */
const STRONG = 4;
/** The estimator's time grows with the square of the length. */
const JUDGED_LENGTH = 128;

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether a passphrase is guessed before 10^10 tries of someone who knows how people choose them: common passwords, names
 * of keys, dates, repeats. The dictionaries weigh as much as the rest of a page: import this when one is typed.
 */
export function isWeakPassphrase(passphrase: string): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return estimator.check(passphrase.slice(0, JUDGED_LENGTH), ['latchkey']).score < STRONG;
}
