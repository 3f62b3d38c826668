/**
 * The words that name a one-time code, or another thing, in the languages that log-in pages are written in.
 * They are matched against `plain` text: lower case, Latin accents and the marks between words gone.
 */
const anyOf = (...lists: readonly string[]): RegExp => new RegExp(lists.join('|'));

/** Letters that are not a plain one with a mark. */
const UNACCENTED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' };

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
    .replace(/[łøđıßæ]/g, (letter) => UNACCENTED[letter] ?? letter);

/** Says outright that this is the second factor, or a password that works once. */
export const SECOND_FACTOR = anyOf(
  '\\botp|\\btotp|otp\\b|\\botc\\b|\\b[23] ?fa\\b|\\b[mt]fa(code|token|pin|otp)?\\b|2fa|two ?fa\\b|\\b2sv\\b|\\ba2f\\b|\\bga code',
  '(two|2|multi|second|2nd) ?(step|factor)|one ?time ?(code|pass|pin|token|otp)|authenticator|goog\\w{0,20} ?auth',
  '(2fa|mobile|verification|phone|security) app\\b|\\baut[eh]\\w{0,20} ?app(en)?\\b|ap[pl]\\w{1,20} (d |de |di )?(autent|authentif)|\\boath\\b|dynamic (pass|code|token)|token ?(code|generator)',
  '(zwei|zweiter|2) ?(faktor|stuf|schritt)|einmal ?(code|pass|kenn|pin|schlussel)',
  '(deux|2|double|second) (facteur|etape|auth)|us(age|o) uni|(dos|2|doble|segundo) (factor|paso)|un solo uso',
  '(dois|duas|2|segundo) (fator|etapa)|(due|2|doppi[ao]) (fattor|passaggi|autent)|monouso|twee ?(stap|factor|traps)|eenmalig',
  '(tva|2) ?(faktor|steg)|to ?(faktor|trinn|trin)|engang|kaksivaihei|kertakaytto|dwu(skladnik|etap|stopn)|jedno(raz|krat)',
  'kod(e|en)? ?(vis|brikk|dosa)|dvo[uj]?(f[ax]|st[ou]p)|iki (adim|faktor|asama)|tek kullanim|ket(faktor|lepcs)|egyszer hasz|doi (factor|pas)|unica folos',
  'дву[хс]? ?(фактор|этап|степен)|дво(фактор|етап)|одноразов|аутентификатор|автентифікатор|δυο παραγ|μιας χρησης',
  '[二2]段階|[二2多]要素|ワンタイム|認証アプリ|[两兩]步|[两兩双雙](因素|重)|二次[验驗]|[动動][态態](口令|密|码|碼)|一次性',
  '[验驗][证證]器|谷歌([验驗认認安身动動码碼]|口令)|2단계|이중 ?인증|2차 ?인증|일회용|인증 ?앱|المصادقة الثنائية|خطوتين|لمرة واحدة|דו (שלבי|גורמי)|חד פעמי|دو ?(مرحله|عاملی)|یکبار مصرف',
  '(hai|2) (yeu to|buoc|lop)|(dua|2) (langkah|faktor)|sekali pakai|สองขั้นตอน|ครั้งเดียว|ओटीपी|दो चरण',
);

/** Names a code that proves who is there, by whatever road it comes. */
export const PROOF_CODE = anyOf(
  '(verif\\w{0,20}|confirmation|auth\\w{0,20}|security|log ?in|sign ?in|ident\\w{0,20}|approvals?|temporary) ?(code|token|pin|passcode)\\b',
  '\\bpass ?code|challenge',
  '(bestatigungs|sicherheits|anmelde|pruf|freigabe) ?(code|pin)',
  'co(de|digo|dice|dul?) (de|di|d) ?(verif|secu|segu|sicur|auth?ent|aute?nt|conf|conex|valid|inici)',
  '(bevestigings|beveiligings|inlog) ?code|(verifi\\w{1,20}|sakerhets|bekr\\w{1,20}|auten\\w{1,20}|inlogg\\w{1,20}|sikker\\w{1,20}|godkend\\w{1,20}) ?kode?n?\\b',
  '(vahvistus|todennus|turva) ?koodi|kod (weryf|uwierz|bezpiecz|potwierd|autory)|(over|bezpecn|potvrz|auten)\\w{1,20} kod',
  '(dogrulama|guvenlik|onay|giris) kodu|(ellenorzo|biztonsagi|hitelesito|megerosito) ?kod',
  'код\\S{0,20} (подтв|провер|безоп|аутен|доступ|вход|автор|підтв|перев|автен)|проверочный код|κωδικ\\S{0,20} (επαλ|ασφαλ)',
  '(認証|確認|検証|セキュリティ|ログイン)(コード|番号|キー)|パスコード|([验驗][证證]|校[验驗]|确[认認]|[认認][证證]|安全|登[录錄])(码|碼|代码|代碼)|口令',
  '(인증|확인|보안) ?(코드|번호)|رمز (التحقق|المصادقة|الأمان|التأكيد)|קוד (אימות|אבטחה|האימות)',
  'ma (xac|bao mat)|kode (verif|keaman|otent|auten|konfirm)|รหัส(ยืนยัน|ความปลอดภัย)|सत्यापन कोड',
);

/** Any code at all. */
export const CODE = anyOf(
  '\\b(code|codes|token|pin|kod|kode|koden|kodu|koodi|codigo|codice|codi?|codul|kodas)\\b|code\\b',
  'код|کد|コード|トークン|[码碼]|令牌|코드|번호|토큰|κωδικ|رمز|קוד|รหัส|कोड',
);

/** The second factor's last resort: printed codes, not made by an app. */
export const RECOVERY = anyOf(
  'recover|back ?up|fall ?back|bypass|scratch|rescue|emergency|look ?up secret|static token|restore|wiederherst|notfall|ersatz ?code',
  'secours|recuper|respaldo|ripristin|riserva|herstel|noodcode|aterstall|reserv|palautus|varakoo|odzyski|zapasow',
  'obnov|zalozn|восстановл|резервн|відновл|kurtarma|yedek|helyreall|リカバリ|復旧|回復|バックアップ|恢[复復]|[备備]用|救援|복구|백업',
  'استرداد|احتياطي|שחזור|גיבוי|khoi phuc|du phong|pemulihan|cadangan|กู้คืน|สำรอง',
);

/** Codes of a shop: where a page speaks of them, a bare `code` is one of them. */
export const SHOP_CODE = anyOf(
  'coupon|promo|voucher|discount|\\bgift|rebate|redeem|gutschein|rabatt|aktionscode|cupon|descuento|desconto|sconto',
  'korting|kupon|купон|промокод|скидк|クーポン|[優优]惠|折扣|쿠폰|할인|reduction',
);

/** Codes and numbers that are not a one-time code, whatever else is written beside them. */
export const OTHER_CODE = anyOf(
  'captcha|\\b(characters?|letters?|text|words?)( and \\w{1,20})? (as |that |are |you )*(shown|displayed|see|above|below)|(code|numbers?|letters?|text)( shown)? (above|(in|from) the (image|picture))',
  '\\b(human|robot)\\b|(image|picture|graphic) (verification )?code|[图圖]形|[图圖]片|画像|文字認証|이미지',
  '(otp|codes?|tokens?) (policy|period|length|digits|lifetime|validity|window|type|counter|interval)\\b|^(digits|steps?|tolerance|drift)$|number of digits|look ?a(head|round)|certcode|\\bpuk\\b|certificate (card|code|number)',
  '\\bzip|\\bpostal|post(e|al)? ?code|pocztow',
  'posta kodu|郵便|[邮郵](编|政|遞|递)|우편|kode ?pos',
  '\\b(credit|debit|bank)? ?cards? (num|code|veri|secur|expir|no\\b|holder)|credit card|\\bcvv|\\bcvc|\\bccv|\\bcsc\\b|\\bcc ?(num|cid|csc|exp|code|name)|kreditkart|kartennummer|tarjeta|cartao|carte bancaire',
  'swift|sort ?code|bank ?code|account (num|no\\b)',
  '(country|area|dial\\w{0,20}|lang\\w{0,20}|currency|tax|vat|colou?r|status|class|course|room|meeting|event|store|product|article|order|booking|reservation|tracking|invoice|customer|partner|member|invit\\w{0,20}|referral|sponsor|reference|licen[cs]e|activation|serial|bar|unlock|team|group|friend|shar\\w{0,20}|project|pick ?up|voting|student|school|parcel|site) ?(code|number|token|key)\\b',
  'device ?(user )?code|\\bpairing|配[对對]|페어링|ペアリング|\\buser ?code|(api|access|private|public|secret|setup|app|ssh) ?keys?\\b|\\b(api|access|bearer|refresh|bot|csrf|registration|runner|push|integration) token|webhook|yubi ?key|hardware (key|token)|(old|new|current|confirm|repeat|choose|create|set) (\\w{1,20} )?pin\\b',
);

/** Links a television or a terminal to an account: its code is made for that, not by an app. */
export const LINKS_DEVICE =
  /device (login|log in|activ|authori|flow|link)|(connect|link|activate|authori[sz]e) (a |your |the |new )*device/;

/** Where such a code is shown, and what it is called; an app's may be as well. */
export const ON_DEVICE =
  /\buser ?code|(shown|displayed|appears|provided) (on|by) (the|your) (tv|television|app or|device|screen|terminal|console)|\bon (the|your) (tv|television)\b/;

/** A field beside the code's: its name, its secret, the person's e-mail address. */
export const OTHER_THING = anyOf(
  '\\b(name|username|login|email|e mail|mail|address|phone|mobile|telephone|tel|secret|seed|key|uri|url|website|id|issuer|search|query|filter|title|label|quantity|qty|amount|price|date|year|month|day|interval|length|duration|seconds|limit|port|host|city|state|country|company|subject|comment|message|description|tag|tags|serial|password)\\b',
  '\\w(name|email|phone|secret|number)\\b|benutzer|utilisateur|usuario|utente|телефон|логин|почт|用户|ユーザ|電話|手机|検索|搜索|이메일|비밀번호|비밀 ?키|密[码钥鑰]|パスワード|secret|geheim|секрет|シークレット',
);

/** How long a code is: `6-digit`. */
export const DIGIT_COUNT =
  /\b([5-8]|six|eight) ?(digits?|numbers?|characters?|stellig\w{0,20}|ziffern|chiffres|cifras|digitos|cifre|cijfer\w{0,20}|siffr\w{0,20}|cyfr\w{0,20}|haneli|so|angka|numeroi\w{0,20}|знач\S{0,20}|цифр\S{0,20})\b|[68六]( )?[桁位자]/;

/** What makes codes on the person's own device. */
export const APP =
  /authenticator|(authent\w{0,20}|verification) device|(?<!whats )\bapps?\b|\bapplic|\baplic|\btotp|authy|goog\w{0,20} auth|generat(or|e a (new|two) )|aplikac|apka|sovellu|εφαρμογ|uygulama|alkalmaz|приложени|додат|застосун|アプリ|应用|應用|身份验证器|앱|التطبيق|برنامه|ung dung|แอป|ऐप/;

/** A road that a code is sent by. */
export const MESSAGE =
  /\bsms|text message|\btexted|e ?mail|inbox|whats ?app|telegram|phone|telefon|courriel|correo|posta\b|poczt|почт|письм|смс|телефон|短信|簡訊|(your|mobile|cell) number|मोबाइल|[邮郵](件|箱)|手机|手機|メール|문자|이메일|البريد|هاتف|رسالة|ایمیل|موبایل|شماره|\btin nhan/;

/** Says that something was sent there. */
export const SENT =
  /\b(re)?(sent|emailed|texted|mailed|called|dispatched|delivered|(?<!(can|to) )receiv)|\b(get|receive) an? (call|text|sms|e ?mail)|\bcheck your (?!phone$)|ge(send|schick|sand)e?t|erhalten|envoy|recev|envia[dm]|recib|receb|inviat|ricev|verzonden|gestuurd|ontvang|skickat|sendt|motta|\bf(att|ikk)\b|lahet|wysla|otrzym|(ode|po|za)sla|kuld|trimis|primi|gonder|aldiginiz|[kg]irim|\bgui\b|[оі][тд]прав|надісл|выслал|получ|отрим|送信|送り|届い|发送|發送|收到|보냈|전송|발송|수신|받은|رسا?ل|فرست|שלח|στειλα|भेज/;

/** Asked to write a code into something, as prompts do. */
export const ASKS_FOR_CODE =
  /^use (a|an|one|your)\b|\b(enter|type|provide|input|insert|paste|eingeben|geben sie|saisi\w{0,20}|entrez|introdu\w{0,20}|ingres\w{0,20}|insira|digite|inseri\w{0,20}|voer|ange|indtast|skriv|syota|wpisz|podaj|zadejte|girin|irja be|nhap|masukkan|εισαγ\w{0,20})\b|введите|введіть|入力|[输輸]入|입력|أدخل|وارد کنید|הזן|กรอก|दर्ज/;
