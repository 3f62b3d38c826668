import { fieldWords, rememberedByName } from './field-words';

/**
 * How much a field's name says that the key of one-time codes is in it. 'sure': it names the codes, or the key to them;
 * 'possible': a key, or a secret, of whatever kind; 'no': anything else.
 */
export type SecretName = 'sure' | 'possible' | 'no';

/** One word that names one-time codes, alone or run together with what is kept of them. */
const SURE_WORD =
  /^(?:login)?(?:[thm]?otp|otpauth|oath|2fa|mfa|tfa|tfc|2sv|2step|authenticator|authentifikator|authentificateur|autenticador|autenticatore|аутентификатор|steamguard|twofactor|twofa|twostep|googleauth|onetimepassword|onetimecode)(?:secret|key|seed|ur[il]|auth|token|code|value|data)?s?\d*$/;

/** The same in several words, and in other languages, as `fieldWords` spells them. */
const SURE_PHRASES = new RegExp(
  [
    'one time pass|one time code|onetime|two factor|two step|2 factor|2 step|second factor|multi factor|steam guard|google auth|auth otp',
    'zwei faktor|zweifaktor|zweiter faktor|zwei schritt|einmalcode|einmalpasswort|einmalkennwort|einmal code|einmal passwort',
    'usage unique|second facteur|double authentification|deux facteurs|deux etapes',
    'un solo uso|segundo factor|doble factor|dos factores|dos pasos|uso unico',
    'dois fatores|segundo fator|duas etapas|duplo fator|due fattori|secondo fattore|due passaggi|monouso',
    'eenmalig|tweede factor|twee factor|tweestaps|tweefactor|engangskod|engangslosenord|tvafaktor|tvastegs|engangskode|engangspassord|engangsadgangskode|tofaktor|totrinns|totrins|kertakayttoinen|kaksivaihei',
    'jednorazow|dwuskladnik|dwuetapow|jednorazov|dvoufazov|dvoufaktor|egyszer hasznalatos|ketfaktoros|ketlepcsos|tek kullanimlik|iki faktor|iki adim',
    'одноразов|второи фактор|двухфактор|двухэтап|двофактор|מפתח חד פעמי|חד פעמי|دو مرحله|لمرة واحدة|المصادقة الثنائية',
    'ワンタイム|二段階|2段階|二要素|一次性|两步|双重|兩步|雙重|雙因素|双因素|二次验证|动态口令|動態密碼|일회용|이중 인증|2단계',
  ]
    .join('|')
    .split('|')
    .map(fieldWords)
    .join('|'),
);

/** Words of a field that says something about codes, and holds none itself. */
const ABOUT =
  /(?:^| )(?:enabled?|disabled?|active|activated|type|kind|mode|algorithm|algo|hash|digits?|length|size|period|interval|step|timestep|timer|counter|issuer|label|name|title|date|created|updated|modified|at|on|icon|image|count|number|status|state|required|methods?|phone|email|mail|sms|recovery|backup|version|provider|serial|hint|id|uuid|verified|last|used|order|position|notes?|format|encoding|supported|available|link text|question)(?: |$)/;

/** What keys of one-time codes are called by those who name no codes with them. */
const POSSIBLE = new Set(
  'secret|secrets|key|keys|seed|seeds|token|code|secret key|secret keys|secret code|secret seed|shared secret|shared key|setup key|set up key|setup code|auth key|auth secret|auth token|auth code|authentication key|authentication secret|authentication token|security key|security token|verification key|manual key|manual entry key|manual entry code|manual code|enrollment key|encoded secret|decrypted secret|decrypted seed|encryption key secret|raw secret|base32|secret base32|base32 secret|key base32|secret encoded|secret text|secret value|verification code|software token|soft token|geheimnis|schlussel|geheimer schlussel|sicherheitsschlussel|einrichtungsschlussel|cle|cle secrete|cle de configuration|authentifizierungsschlussel|clave|clave secreta|clave de configuracion|secreto|chiave|chiave segreta|segreto|chave|chave secreta|segredo|sleutel|geheime sleutel|nyckel|hemlighet|nokkel|hemmelighet|hemmelig nogle|avain|klucz|klucz tajny|klic|tajny klic|kulcs|anahtar|gizli anahtar|ключ|секрет|секретный ключ|密钥|验证密钥|認証キー|인증 키|秘钥|密鑰|金鑰|私钥|キー|シークレット|シークレットキー|秘密鍵|키|비밀 키|비밀키'
    .split('|')
    .map(fieldWords),
);

/** A secret of something else. */
const OTHER_SECRET =
  /(?:^| )(?:client|api|app|consumer|webhook|jwt|aws|access|private|public|ssh|license|licence|product|encryption|identity|session|refresh|wallet|mnemonic|device|question|note|notes)(?: |$)/;

/** What a name says that `fieldWords` spelled. */
function secretNameOfWords(given: string): SecretName {
  const words = given.replace(/(?:two|2) step/, 'twostep').replace(/^two fa(?= |$)/, 'twofa');
  if (ABOUT.test(words)) return 'no';
  if (words.split(' ').some((word) => SURE_WORD.test(word))) return 'sure';
  if (SURE_PHRASES.test(words)) return 'sure';
  if (POSSIBLE.has(words.replace(/ ?\d{1,3}$/, ''))) return 'possible';
  return /(?:^| )(?:secret|seed)(?: |$)/.test(words) && !OTHER_SECRET.test(words) ? 'possible' : 'no';
}

/** What such names are made of beside the words above. */
const PLAIN_WORDS = new Set([
  ...[...POSSIBLE].flatMap((phrase) => phrase.split(' ')),
  ...'is this are app application login user account my your for of the google microsoft url uri string entry password passcode pin verification two one factor step time auth authentication authenticator backup codes private hash field'.split(
    ' ',
  ),
]);

/**
 * Whether a name that `fieldWords` spelled says that a secret is there, and no more: "TOTP secret" does, "GitHub TOTP" and
 * "secret santa" are names of something.
 */
export function isBareSecretName(given: string): boolean {
  if (secretNameOfWords(given) === 'no') return false;
  let rest = given;
  while (SURE_PHRASES.test(rest)) rest = rest.replace(SURE_PHRASES, ' ');
  return rest
    .split(' ')
    .every((word) => !/\p{L}/u.test(word) || SURE_WORD.test(word) || PLAIN_WORDS.has(word));
}

const secretName = rememberedByName(secretNameOfWords);

/** What the best of several names of a field says. */
export function secretNameOf(names: readonly string[]): SecretName {
  const judged = names.map(secretName);
  return judged.find((is) => is === 'sure') ?? judged.find((is) => is === 'possible') ?? 'no';
}
