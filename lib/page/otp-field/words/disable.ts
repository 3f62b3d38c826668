/** Turns the second factor off. Below a language, one stem a line. */
export const DISABLE_STEMS = `
en:
disable
turn off
deactivate
remove
de:
deaktiv
ausschalt
entfern
fr:
desactiv
supprim
es:
elimin
pt:
desativ
remov
it:
disattiv
rimuov
nl:
uitschakel
verwijder
sv:
inaktiver
stang av
da:
deaktiver
sla fra
fjern
no:
sla av
fi:
poista kaytosta
poista
pl:
wylacz
_usun
cs:
vypnout
zakazat
ru:
отключ
удалить
выключ
uk:
вимкн
вимкнути
відключ
tr:
devre disi
kapat
kaldir
hu:
kikapcsol
letilt
ro:
dezactiv
el:
απενεργ
he:
השבת
כיבוי
ביטול
ar:
تعطيل
إيقاف
ja:
無効
解除
zh:
关闭
關閉
停用
禁用
解绑
ko:
해제
비활성
id:
nonaktif
vi:
_tat_
`;
