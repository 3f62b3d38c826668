import { findMeaning, type Meaning, means } from './meanings';

/** Words or stems that a text, as `plain` writes it, may have. */
export interface Words {
  test(text: string): boolean;
  /** Where the first of them begins; -1 where there is none. */
  search(text: string): number;
}

/** English and the names of the pages' sources as expressions; other languages as stems of a meaning. */
const anyOf = (words: RegExp, meaning: Meaning): Words => ({
  test: (text) => means(text, meaning) || words.test(text),
  search: (text) => firstOf(text.search(words), findMeaning(text, meaning)),
});

const firstOf = (...found: readonly number[]): number => {
  const there = found.filter((position) => position >= 0);
  return there.length > 0 ? Math.min(...there) : -1;
};

/** Letters that are not a plain one with a mark. */
const UNACCENTED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The noughts of the scripts that have digits of their own. */
const NOUGHTS = [...'٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０'].map((nought) => nought.codePointAt(0) ?? 0);

/** Marks that are not seen: joiners, directions, soft hyphens. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g;

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const nought = NOUGHTS.find((start) => code >= start && code < start + 10);
  return nought === undefined ? digit : String(code - nought);
}

/** `text` made comparable: `twoFactorCode`, `two-factor_code` and `Two-Factor Code` all read `two factor code`. */
export function plain(text: string): string {
  const split = text.replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2');
  return (/[^\0-\x7f]/.test(split) ? unaccented(split) : split.toLowerCase())
    .replace(/['’]s\b/g, '')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}

const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[a-zA-Zα-ωΑ-Ω])[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[łøđıßæœ]/g, (letter) => UNACCENTED[letter] ?? letter);

/** Says outright that this is the second factor, or a password that works once. */
export const SECOND_FACTOR = anyOf(
  /\botp|\btotp|otp\b|\botc\b|\b[23] ?fa\b|\b[mt]fa(code|token|pin|otp)?\b|2fa|two ?fa\b|\b2sv\b|\ba2f\b|\bga code|(two|2|multi|second|2nd) ?(step|factor)|one ?time ?(code|pass|pin|token|otp)|authenticator|goog\w{0,20} ?auth|(2fa|mobile|verification|phone|security) app\b|\baut[eh]\w{0,20} ?app(en)?\b|ap[pl]\w{1,20} (d |de |di )?(autent|authentif)|\boath\b|dynamic (pass|code|token)|token ?(code|generator)/,
  'factor',
);

/** Longer than this, a text that speaks of verifying and of a code does not name the code. */
const LONGEST_NAME = 40;

/** Names a code that proves who is there, whatever channel it comes by. */
export const PROOF_CODE: Words = {
  test: (text) =>
    PROOF_WORDS.test(text) || (text.length <= LONGEST_NAME && means(text, 'verify') && means(text, 'code')),
  search: (text) => (PROOF_CODE.test(text) ? Math.max(0, text.search(PROOF_WORDS)) : -1),
};
const PROOF_WORDS =
  /(verif\w{0,20}|confirmation|auth\w{0,20}|security|log ?in|sign ?in|ident\w{0,20}|approvals?|temporary) ?(code|token|pin|passcode)\b|\bpass ?code|challenge|(bestatigungs|sicherheits|anmelde|pruf|freigabe) ?(code|pin)|co(de|digo|dice|dul?) (de|di|d) ?(verif|secu|segu|sicur|auth?ent|aute?nt|conf|conex|valid|inici)/;

/** Any code at all. */
export const CODE = anyOf(
  /\b(code|codes|token|pin|kod|kode|koden|kodu|koodi|codigo|codice|codi?|codul|kodas)\b|code\b/,
  'code',
);

/** The second factor's last resort: printed codes, not made by an app. */
export const RECOVERY = anyOf(
  /recover|back ?up|fall ?back|bypass|scratch|rescue|emergency|look ?up secret|static token|restore/,
  'recovery',
);

/** Codes of a shop: where a page speaks of them, a bare `code` is one of them. */
export const SHOP_CODE = anyOf(/coupon|promo|voucher|discount|\bgift|rebate|redeem|reduction/, 'shop');

/** Codes and numbers that are not a one-time code, whatever else is written beside them. */
export const OTHER_CODE = new RegExp(
  [
    'captcha|\\b(characters?|letters?|text|words?)( and \\w{1,20})? (as |that |are |you )*(shown|displayed|see|above|below)|(code|numbers?|letters?|text)( shown)? (above|(in|from) the (image|picture))',
    '\\b(human|robot)\\b|(image|picture|graphic) (verification )?code|[图圖]形|[图圖]片|画像|文字認証|이미지',
    '(otp|codes?|tokens?) (policy|period|length|digits|lifetime|validity|window|type|counter|interval)\\b|^(digits|steps?|tolerance|drift)$|number of digits|look ?a(head|round)|certcode|\\bpuk\\b|certificate (card|code|number)',
    '\\bzip|\\bpostal|post(e|al)? ?code|pocztow',
    'posta kodu|郵便|[邮郵](编|政|遞|递)|우편|kode ?pos',
    '\\b(credit|debit|bank)? ?cards? (num|code|veri|secur|expir|no\\b|holder)|credit card|\\bcvv|\\bcvc|\\bccv|\\bcsc\\b|\\bcc ?(num|cid|csc|exp|code|name)|kreditkart|kartennummer|tarjeta|cartao|carte bancaire',
    'swift|sort ?code|bank ?code|account (num|no\\b)',
    '(country|area|dial\\w{0,20}|lang\\w{0,20}|currency|tax|vat|colou?r|status|class|course|room|meeting|event|store|product|article|order|booking|reservation|tracking|invoice|customer|partner|member|invit\\w{0,20}|referral|sponsor|reference|licen[cs]e|activation|serial|bar|unlock|team|group|friend|shar\\w{0,20}|project|pick ?up|voting|student|school|parcel|site) ?(code|number|token|key)\\b',
    'device ?(user )?code|\\bpairing|配[对對]|페어링|ペアリング|\\buser ?code|(api|access|private|public|secret|setup|app|ssh) ?keys?\\b|\\b(api|access|bearer|refresh|bot|csrf|registration|runner|push|integration) token|webhook|yubi ?key|hardware (key|token)|(old|new|current|confirm|repeat|choose|create|set) (\\w{1,20} )?pin\\b',
  ].join('|'),
);

/** Links a television or a terminal to an account: its code is made for that, not by an app. */
export const LINKS_DEVICE =
  /device (login|log in|activ|authori|flow|link)|(connect|link|activate|authori[sz]e) (a |your |the |new )*device/;

/** Where such a code is shown, and what it is called; an app's may be as well. */
export const ON_DEVICE =
  /\buser ?code|(shown|displayed|appears|provided) (on|by) (the|your) (tv|television|app or|device|screen|terminal|console)|\bon (the|your) (tv|television)\b/;

/** A field beside the code's: its name, its secret, the person's e-mail address. */
export const OTHER_THING = new RegExp(
  [
    '\\b(name|username|login|email|e mail|mail|address|phone|mobile|telephone|tel|secret|seed|key|uri|url|website|id|issuer|search|query|filter|title|label|quantity|qty|amount|price|date|year|month|day|interval|length|duration|seconds|limit|port|host|city|state|country|company|subject|comment|message|description|tag|tags|serial|password)\\b',
    '\\w(name|email|phone|secret|number)\\b|benutzer|utilisateur|usuario|utente|телефон|логин|почт|用户|ユーザ|電話|手机|検索|搜索|이메일|비밀번호|비밀 ?키|密[码钥鑰]|パスワード|secret|geheim|секрет|シークレット',
  ].join('|'),
);

/** How long a code is: `6-digit`, in any language. */
export const DIGIT_COUNT: Words = {
  test: (text) => COUNTED.test(text) || (COUNT.test(text) && means(text, 'digits')),
  search: (text) => text.search(COUNTED),
};
const COUNTED = /\b([5-8]|six|eight) ?(digits?|numbers?|characters?)\b|[68六]( )?[桁位자]/;
const COUNT = /(^|[^\d])[5-8](?!\d)/;

/** What makes codes on the person's own device. */
export const APP = anyOf(
  /authenticator|(authent\w{0,20}|verification) device|(?<!whats )\bapps?\b|\bapplic|\baplic|\btotp|authy|goog\w{0,20} auth|generat(or|e a (new|two) )/,
  'app',
);

/** A channel that a code is sent by. */
export const MESSAGE = anyOf(
  /\bsms|text message|\btexted|e ?mail|inbox|whats ?app|telegram|phone|(your|mobile|cell) number/,
  'message',
);

/** Says that something was sent there. */
export const SENT = anyOf(
  /\b(re)?(sent|emailed|texted|mailed|called|dispatched|delivered|(?<!(can|to) )receiv)|\b(get|receive) an? (call|text|sms|e ?mail)|\bcheck your (?!phone$)/,
  'sent',
);

/** Asked to write a code into something, as prompts do. */
export const ASKS_FOR_CODE = anyOf(
  /^use (a|an|one|your)\b|\b(enter|type|provide|input|insert|paste)\b/,
  'ask',
);
