/**
 * What a page is about where a code confirms something else than a log-in. Matched against `plain` text (lower case,
 * Latin accents gone), by stems; one language a line.
 */
const anyOf = (lines: readonly string[]): RegExp => new RegExp(lines.join('|'), 'u');

/** Turning off, removing. "Cancel" is no such word: log-in forms have it. */
export const TURNS_OFF = anyOf([
  '\\b(disabl|deactivat|remov|delet|unlink|revok|unenrol|unregister)|\\b(turn|switch)(ing|ed)? (\\w+ ){0,5}off\\b|opt out', // en
  'deaktivier|ausschalt|abschalt|entfern|\\bloschen|loschung|widerruf|kundig', // de
  'desactiv|supprim|\\bretirer|revoqu|resili', // fr
  'deshabilit|inhabilit|elimin|\\bquitar|\\bborrar|revocar', // es
  'desativ|desabilit|exclu(ir|sao)|\\bapagar', // pt
  'disattiv|disabilit|rimuov|rimozione|\\brevoca', // it
  'uitschakel|uitzetten|verwijder|intrekken', // nl
  'inaktiver|avaktiver|stang(a)? av|ta bort|radera', // sv
  '\\bslar? (\\w+ ){0,4}(fra|av)\\b|skru av|fjern|\\bslett?\\b', // da, no
  'poista|poistaminen', // fi
  'wylacz|dezaktyw|\\busun|odlacz', // pl
  'vypnout|vypnut|deaktiv|odstran|odebrat|smazat|vymazat', // cs, sk
  'kikapcsol|letilt|eltavolit|torles', // hu
  'dezactiv|\\bsterge', // ro
  'onemoguc|iskljuc|ukloni|obrisi|izklop|odstrani', // hr, sr, sl
  'devre disi|kapat|kaldir', // tr
  'отключ|выключ|деактив|удал|отвяз', // ru
  'вимкн|відключ|видал', // uk
  'изключ|премахн|изтри|искључ|уклони', // bg, sr
  'απενεργοπ|καταργ|αφαιρ|διαγραφ', // el
  'isjung|pasalin|istrin|atspejo|izslegt|nonemt|dzest', // lt, lv
  'lulita(da)? valja|eemalda|kustuta|desaktiv', // et
  'slokkva|gera ovirk|fjarlaeg|oheimila', // is
  'dihuan|dileu|dichumas|desgaitu|kendu', // cy, ga, eu
  '無効|解除|オフにする|削除', // ja
  '关闭|關閉|停用|禁用|解绑|解綁|移除|删除|刪除', // zh
  '비활성|해제|사용 ?중지|끄기|삭제|제거', // ko
  'تعطيل|إيقاف|إزالة|حذف|غیر ?فعال', // ar, fa
  'השבת|כיבוי|הסר[הת]?|מחק|נטרל', // he
  'vo hieu|\\btat (xac|bao|tinh|2)|\\bxoa\\b|go bo', // vi
  'nonaktif|matikan|hapus|lumpuhkan|nyahaktif', // id, ms
  'ปิดใช้|ปิดการ|ลบ', // th
  'अक्षम|निष्क्रिय|बंद कर|हटा|নিষ্ক্রিয়|বন্ধ কর|মুছ', // hi, bn
  '\\bzima\\b|ondoa|lemaza|გამორთ|წაშლ|გაუქმ|անջատել|ջնջել', // sw, ka, hy
]);

/** Paying, and moving money. */
export const PAYS = anyOf([
  '\\bpay(ing|ments?|outs?|ee)?\\b|\\btransfer|transaction|withdraw|purchas|check ?out\\b|beneficiar|invoice|place (your |the )?order|send (money|funds|crypto)', // en
  'zahlung|\\b(be)?zahlen|uberweis|auszahl|abhebung|transaktion|bestell|zahlungsempf', // de
  'paiement|\\bpayer|virement|\\bretrait|\\bachat', // fr
  '\\bpag(o|ar|os)\\b|transferen|\\bretir(o|ar)\\b|\\bcompra|transaccion', // es
  'pagamento|\\bsaque|levantamento|transacao|bonifico|prelievo|acquist|transazione', // pt, it
  'betaling|betalen|overboek|overschrijv|aankoop', // nl
  'betal|overfor|uttag|uttak|\\bkop\\b', // sv, da, no
  'maksu|maksa|tilisiir|rahansiirto|millifaersl|greidsl', // fi, is
  'platnos|zaplac|przelew|wyplat|zakup|transakc', // pl
  'platb|zaplatit|prevod|nakup|placil|placan', // cs, sk, sl, hr
  'fizet|utalas|vasarlas|tranzakc|\\bplata\\b|retragere|tranzact', // hu, ro
  'odeme|havale|\\bcekim|satin al', // tr
  'оплат|платеж|платіж|перевод средств|денежн\\S* перевод|вывод средств|покупк|транзакц|переказ|виведен|плащан|плаћањ', // ru, uk, bg, sr
  'πληρωμ|μεταφορ|αναληψ|συναλλαγ', // el
  'mokejim|maksajum|parskaitij|makse|ulekan|ulekand', // lt, lv, et
  '支払|振込|送金|出金|購入|決済|取引', // ja
  '支付|付款|转账|轉帳|轉賬|提现|提現|提币|购买|購買|交易', // zh
  '결제|송금|이체|출금|구매|거래', // ko
  'الدفع|تحويل|سحب|شراء|پرداخت|انتقال وجه|برداشت', // ar, fa
  'תשלום|העבר[הת]|משיכ[הת]', // he
  'thanh toan|chuyen (tien|khoan)|rut tien|pembayaran|bayar|penarikan', // vi, id
  'ชำระ|โอนเงิน|ถอนเงิน|भुगतान|হস্তান্তর|পেমেন্ট|malipo|გადახდ|გადარიცხ', // th, hi, bn, sw, ka
]);

/** Changing what an account is protected by, or known under. */
export const CHANGES = anyOf([
  '\\b(chang|updat|edit|replac|reset|modif|regenerat)\\w* (\\w+ ){0,4}(password|passcode|pin|e ?mail|phone|number|address|device|factor|method|authenticator|limit|details?|settings?|name|codes?)\\b', // en
  'new password|\\b(generate|create|show|view) (\\w+ ){0,2}(backup|recovery) codes|password reset', // en
  '\\b(andern|anderung)|zurucksetz|neu erzeug', // de
  '\\b(modifi|changer|changement)|reinitialis|\\bcambi(ar|o|a) |restablec|redefin|alterar|reimposta', // fr, es, pt, it
  'wijzig|opnieuw instellen|\\bandra (losen|din|ditt|e ?post|install|uppgift)|aterstall|\\baendr|nulstil|\\bendre |tilbakestill|vaihda|muuta |nollaa', // nl, sv, da, no, fi
  '\\bzmien|zmiana|zresetuj|zmenit|zmena|obnovit heslo|modosit|visszaallit|schimba|promijeni|promeni', // pl, cs, sk, hu, ro, hr
  'degistir|sifirla|измен|смен[аи]|сброс|змін|скин|промян|αλλαγ|επαναφορ', // tr, ru, uk, bg, el
  '変更|再設定|リセット|修改|更改|更换|更換|重置|变更|변경|재설정|초기화', // ja, zh, ko
  'تغيير|إعادة تعيين|תغییر|שינוי|איפוס|thay doi|dat lai|\\bubah |atur ulang|เปลี่ยน|รีเซ็ต|बदल|পরিবর্তন', // ar, fa, he, vi, id, th, hi, bn
]);

/** Setting up. */
export const SETS_UP = anyOf([
  '\\b(enabl|activat|enrol|configur)|\\bset(ting)? ?up\\b|\\b(turn|switch)(ing)? (\\w+ ){0,5}on\\b|\\bpair(ing)?\\b|\\b(add|link|register) (\\w+ ){0,3}(device|authenticator|app|factor)\\b|scan (the|this)', // en
  '\\baktivier|einricht|konfigur|\\bactiver|activation|\\bactivar|habilitar|\\bativar|\\battiva|\\babilit|attivazione', // de, fr, es, pt, it
  'inschakel|instellen|aktivera|opsaet|sett opp|ota kayttoon|\\bwlacz|\\baktyw|\\baktivov|nastavi|zapnout', // nl, sv, da, no, fi, pl, cs
  'bekapcsol|beallit|\\bactivare|\\bactiveaza|etkinlestir|kurulum|omoguci|ukljuci|ijungti|ieslegt|lulita sisse', // hu, ro, tr, hr, lt, lv, et
  'включ[иеа]|настро|активир|увімк|налашт|ενεργοποι|ρυθμισ', // ru, uk, bg, el
  '有効|設定|セットアップ|启用|啟用|开启|開啟|绑定|綁定|设置|활성화|설정', // ja, zh, ko
  'تفعيل|إعداد|فعال ?سازی|הפעל[הת]|הגדר|kich hoat|thiet lap|aktifkan|siapkan|เปิดใช้|ตั้งค่า|सक्षम|সক্ষম', // ar, fa, he, vi, id, th, hi, bn
]);

/** The same in addresses, where names are mostly English. */
export const IN_ADDRESS =
  /\b(disabl|deactiv|remov|delet|destroy|unlink|revok|unenrol|transfer|withdraw|payment|payout|pay|checkout|purchase|enabl|activat|enrol|enroll\w*|setup|set up|regenerat|reset|chang|edit|update|settings|preferences|sudo|turn off|turn on|switch off)/;

/** An amount of money, or a bank account's number. */
export const MONEY =
  /[€$£¥₹₽₩₺₴]\s?\d|\d[\d.,]{0,30}\s?(€|£|¥|₹|₽|zł|kr\b|Kč|Ft\b|(EUR|USD|GBP|CHF|JPY|BTC|ETH|USDT)\b)|\b[A-Z]{2}\d{2}(\s?[A-Z\d]{4}){3,7}\b/;
