/** Can be sent again. Below a language, one stem a line. */
export const AGAIN_STEMS = `
en:
resend
send again
new code
another code
send it again
_spam
get code
de:
erneut
nochmal
noch einmal
neuen code
neu senden
fr:
renvoyer
nouveau code
es:
reenviar
volver a enviar
nuevo codigo
pt:
novo codigo
enviar novamente
it:
reinvia
invia di nuovo
nuovo codice
ca:
torna a enviar
reenvia
gl:
enviar de novo
eu:
berriro bidali
bidali berriro
ro:
retrimite
din nou
nl:
opnieuw
af:
_weer
hersend
sv:
skicka igen
_igen
ny kod
da:
send ny
ny kode
no:
pa nytt
igjen
is:
aftur
fi:
uudelleen
uusi koodi
et:
uuesti
saada uus
lv:
velreiz
atkartot
lt:
dar karta
is naujo
pakartot
pl:
ponownie
jeszcze raz
nowy kod
cs:
znovu
novy kod
sk:
znova
_opat
sl:
ponovno
se enkrat
hr:
ponovo
novi kod
sr:
поново
mk:
повторно
одново
bg:
отново
нов код
ru:
ещё раз
еще раз
новый код
uk:
ще раз
новий код
be:
паўторна
яшчэ раз
hu:
_ujra
ismet
uj kod
sq:
ridergo
perseri
serish
el:
_ξανα
νεα αποστολ
επαναποστολ
νεα κληση
εκ νεου
tr:
tekrar
yeniden
az:
yenidən
təkrar
uz:
qayta
_yana
kk:
қайта
ky:
кайра
mn:
дахин
hy:
կրկին
նորից
ka:
ხელახლა
თავიდან
კიდევ
he:
שוב
מחדש
ar:
إعادة
مجددا
مرة أخرى
fa:
دوباره
مجدد
ur:
دوبارہ
hi:
पुनः
फिर से
दोबारा
mr:
पुन्हा
पुन्हा पाठवा
ne:
पुन
फेरि
bn:
আবার
পুনরায়
pa:
ਦੁਬਾਰਾ
ਮੁੜ
gu:
ફરી
ta:
மீண்டும்
te:
మళ్లీ
మళ్ళీ
తిరిగి
kn:
ಮತ್ತೆ
ml:
വീണ്ടും
si:
නැවත
th:
ขอรหัสใหม่
อีกครั้ง
ใหม่
lo:
ອີກຄັ້ງ
ໃໝ່
km:
ម្ដងទៀត
ម្តងទៀត
ឡើងវិញ
my:
ထပ်
ပြန်ပို့
vi:
gui lai
id:
kirim ulang
kirim lagi
ms:
hantar semula
semula
fil:
_muli
_ulit
sw:
_tena
zu:
futhi
am:
እንደገና
ድጋሚ
cy:
_eto
ail anfon
ga:
_aris
ja:
再送
もう一度
zh:
重新发送
重新發送
重发
重新获取
重發
再次发送
ko:
다시
재전송
재발송
`;
