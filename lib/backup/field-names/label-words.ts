import { looksLikeKey } from '../../otp/bare-key';
import { roleOfWords } from './field-roles';
import { fieldWords } from './field-words';
import { isBareSecretName } from './secret-names';

/** What stands in a field for codes instead of a key. Half of it would be base32. */
const ANSWERS = new Set(
  'yes|no|y|n|on|off|enabled|disabled|active|inactive|available|supported|required|optional|unknown|undefined|n a|na|nil|empty|default|manual|manually|app|sms|text|text message|email|e mail|phone|call|push|hardware|hardware key|security key|passkey|fido|fido2|u2f|webauthn|yubikey|yubico|authy|google|microsoft|duo|okta|aegis|google authenticator|microsoft authenticator|authenticator app|totp app|time based|timebased|counter based|hidden|redacted|secret|steam|yandex|ja|nein|oui|non|si|nee|nej|tak|nie|да|нет|是|否|はい|いいえ'.split(
    '|',
  ),
);

const MAX_LABEL = 60;

/** Whether a text is the name of a field, or one of the words that stand where a key would: never itself a key. */
export function isLabelWord(text: string): boolean {
  // A group of a key can be a word by chance.
  if (text.length > MAX_LABEL || looksLikeKey(text)) return false;
  const words = fieldWords(text);
  const isName = roleOfWords(words).role !== 'unknown' || isBareSecretName(words);
  return words === '' || isName || ANSWERS.has(words);
}
