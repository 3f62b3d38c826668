import { fieldWords, rememberedByName } from './field-words';

/** What a field that is no secret can say of an account; 'other' is known, and tells nothing that is kept. */
export type FieldRole =
  | 'issuer'
  | 'title'
  | 'label'
  | 'address'
  | 'note'
  | 'folder'
  | 'tags'
  | 'favorite'
  | 'trashed'
  | 'kind'
  | 'algorithm'
  | 'digits'
  | 'period'
  | 'counter'
  | 'other';

/** What programs of all countries call them. A bar stands between names. */
const NAMES: Readonly<Record<FieldRole, string>> = {
  issuer:
    'issuer|issuer name|issuer ext|issuer int|original issuer|original issuer name|service|service name|app|app name|application|provider|provider name|organization|organisation|company|vendor|aussteller|dienst|anbieter|emetteur|emisor|servicio|servizio|emittente|fornitore|serviço|emissor|издатель|сервис|发行方|服务|発行者|サービス|발급자|서비스',
  title:
    'title|name|item name|item|entry|entry name|display name|caption|site name|website name|password name|record|record title|record name|card|titel|bezeichnung|eintrag|titre|nom|titulo|nombre|titolo|nome|naam|namn|navn|nimi|nazwa|nazev|baslik|baslık|ad|otsikko|nadpis|cim|titlu|nume|judul|tieu de|τιτλος|ονομα|назва|שם|כותרת|العنوان|الاسم|عنوان|название|имя|заголовок|名称|标题|名字|タイトル|名前|이름|제목',
  label:
    'username|user name|user|users|user id|userid|login|login name|login username|account|account name|account label|account id|label|email|e mail|mail|email address|item username|item email|original name|original user name|identity|benutzername|benutzer|nutzername|konto|anmeldename|utilisateur|nom d utilisateur|identifiant|compte|courriel|usuario|nombre de usuario|cuenta|correo|correo electronico|utente|nome utente|conto|utilizador|nome de usuario|conta|gebruikersnaam|gebruiker|anvandarnamn|brukernavn|brugernavn|kayttajatunnus|uzytkownik|nazwa uzytkownika|uzivatel|kullanici adi|kullanıcı adı|kullanici|kullanıcı|felhasznalonev|felhasznalo|nume de utilizator|utilizator|nama pengguna|ten dang nhap|uzivatelske jmeno|sahkoposti|e posta|eposta|epost|ονομα χρηστη|χρηστης|користувач|логін|שם משתמש|משתמש|اسم المستخدم|نام کاربری|пользователь|имя пользователя|логин|почта|用户名|账号|账户|邮箱|ユーザー名|アカウント|メール|사용자 이름|계정|이메일|아이디',
  address:
    'url|urls|uri|uris|website|websites|website url|site url|login page|web site|web|site|sites|domain|domains|host|hostname|login uri|login uris|login url|login urls|location|address|web address|link|href|origin|action url|password url|webseite|internetadresse|adresse|site web|sitio web|pagina web|sito web|sito|webbplats|adres|web sitesi|verkkosivusto|webstranka|weboldal|hjemmeside|nettsted|site ul|ιστοσελιδα|אתר|الموقع|сайт|strona|адрес|сайт|веб сайт|网址|网站|ウェブサイト|웹사이트',
  note: 'notes|note|extra|comment|comments|memo|description|remark|remarks|notes plain|login notes|notiz|notizen|bemerkung|bemerkungen|kommentar|beschreibung|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|descripcion|commento|commenti|notitie|notities|opmerking|anteckning|notlar|muistiinpano|muistiinpanot|megjegyzes|σημειωσεις|нотатки|הערות|ملاحظات|notatka|uwagi|poznamka|заметка|заметки|примечание|комментарий|备注|メモ|메모',
  folder:
    'folder|folder name|group|group name|category|category name|vault|vault name|grouping|path|ordner|gruppe|kategorie|dossier|groupe|categorie|carpeta|grupo|categoria|cartella|gruppo|map|groep|mapp|папка|группа|文件夹|分组|フォルダ|폴더',
  tags: 'tag|tags|labels|collections|collection|collection names|groups|folders|categories|etiketten|schlagworter|etiquettes|etiquetas|etichette|метки|标签|タグ|태그',
  favorite:
    'favorite|favourite|fav|is favorite|is favourite|pinned|is pinned|starred|star|favorit|favori|favorito|preferito|избранное|收藏|お気に入り|즐겨찾기',
  trashed: 'deleted|trashed|in trash|trash|deleted date|deleted at|is deleted|is trashed|deleted on',
  kind: 'type|kind|otp type|token type|totp type|otp kind|otp mode|otptype|tokentype|code type',
  algorithm:
    'algorithm|algo|hash|hash algorithm|hash algo|hash mode|otp hash mode|hash function|hash type|hmac|hmac algorithm|digest|otp algorithm|otp algo|totp algorithm|totp algo|algorithmus|algorithme|algoritmo|алгоритм|算法|アルゴリズム',
  digits:
    'digits|digit|otp digits|totp digits|code digits|number of digits|num digits|code length|otp length|totp length|token length|password length|length|size|otp size|stellen|ziffern|chiffres|digitos|cifre|位数|桁数',
  period:
    'period|interval|time step|timestep|time period|step|timer|refresh|refresh interval|duration|validity|otp period|totp period|otp interval|totp interval|otp step|totp step|time interval|intervall|intervalle|intervalo|intervallo|periode|periodo|период|интервал|周期|間隔',
  counter:
    'counter|otp counter|hotp counter|moving factor|initial counter|zahler|compteur|contador|contatore',
  other:
    'password|passwort|kennwort|login password|pass|passwd|pwd|passphrase|mot de passe|contrasena|clave de acceso|senha|palavra passe|wachtwoord|losenord|passord|adgangskode|salasana|haslo|parola|sifre|jelszo|kata sandi|mat khau|κωδικος|סיסמה|كلمة المرور|رمز عبور|heslo|пароль|密码|密碼|パスワード|비밀번호|phone|phone number|telephone|telefon|id|uuid|guid|uid|created|created at|creation date|create time|updated|updated at|modified|modify time|last modified|last used|date|icon|image|logo|color|colour|order|position|index|reprompt|fields|field|value|values|state|status|card number|number|cvv|cvc|expiry|expires|license|license key|licence|licence key|product key|serial|serial number|recovery code|recovery codes|backup code|backup codes|security question|security answer|match rules|enabled|disabled|favicon|version|encrypted|totp|hotp|otp|otpauth|motp|sha1|sha256|sha512|none|null|true|false|yes|no',
};

/** A role, and how early its names list the name: of several in one record the first counts. */
export interface RankedRole {
  role: FieldRole | 'unknown';
  rank: number;
}

const UNKNOWN: RankedRole = { role: 'unknown', rank: 0 };

const ROLES: ReadonlyMap<string, RankedRole> = new Map(
  (Object.keys(NAMES) as FieldRole[]).flatMap((role) =>
    NAMES[role].split('|').map((name, rank) => [fieldWords(name), { role, rank }] as const),
  ),
);

/** The role of a name that `fieldWords` spelled; 'unknown' for one that says nothing. */
export function roleOfWords(words: string): RankedRole {
  return ROLES.get(words) ?? UNKNOWN;
}

/** What a field of this name says of an account. */
export const fieldRole = rememberedByName(roleOfWords);
