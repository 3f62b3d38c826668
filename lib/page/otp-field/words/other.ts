/** Other codes: of a post, a class, a licence, an invitation, a parcel, a picture, a card. Below a language, one stem a line. */
export const OTHER_STEMS = `
en:
_class_
classroom
_join_
teacher
_room_
_quiz
_lobby
_game_
_poll_
voting
feedback
helpful
sponsor
promoter
ticket
order number
voucher
postcode
post code
zip code
postal
captcha
licen
invit
tracking
_cvv
_cvc
referral
activation key
product key
class code
meeting
booking
reference
serial
de:
postleitzahl
_plz
lizenz
einladung
sendungs
prufziffer
vorgangs
klasse
_kurs
beitreten
lehrer
fr:
code postal
licence
invitation
suivi
parrain
image
classe
rejoindre
enseignant
_cours_
es:
codigo postal
licencia
invitacion
seguimiento
imagen
_clase
unirse
unete
profesor
pt:
_cep_
licenca
convite
rastre
imagem
_turma
participar
professor
it:
codice postale
_cap_
codice fiscale
licenza
invito
tracciamento
immagine
unisciti
partecipa
insegnante
ca:
codi postal
llicencia
invitacio
seguiment
imatge
_classe
uneix
gl:
seguimento
imaxe
eu:
posta kode
lizentzia
gonbidapen
irudi
jarraipen
_klase
irakasle
ro:
cod postal
codul postal
licent
invitati
imagine
_cnp_
_clas
alatur
nl:
licentie
uitnodig
afbeelding
_klas_
deelnemen
leraar
af:
poskode
lisensie
prent
opsporing
onderwyser
sv:
postnummer
licens
inbjud
_bild
personnummer
klass
ga med
larare
da:
billede
sporing
_cpr
_klasse
deltag
laerer
no:
lisens
invitasjon
bilde
bli med
is:
postnumer
kennitala
leyfis
boðskoð
_boðs
_mynd
rakningar
_bekk
kennar
fi:
postinumero
lisenssi
kutsu
_kuva
seuranta
henkilotunnus
_luokka
_luokan
liity
opettaj
et:
postiindeks
sihtnumber
litsents
kutse
isikukood
pildil
jalgimis
saadetis
_klass
liitu
opetaja
lv:
pasta indeks
licenc
ielugum
uzaicin
personas kod
attel
sutijum
_klas
pievienoj
skolotaj
lt:
pasto kod
licencij
kvietim
asmens kod
paveiksl
siuntos
prisijungti prie
mokytoj
pl:
kod pocztow
zaprosz
obraz
przesylk
pesel
dolacz
nauczyciel
cs:
_psc
smerovaci
pozvank
obrazk
zasilk
rodne cisl
_trid
pripoj
ucitel
sk:
smerovacie
zasielk
_tried
sl:
postna stev
povabil
_slik
posiljk
_emso
davcn
_razred
pridruzi
hr:
postanski
pozivn
_oib
sr:
поштански
лиценц
позивн
_слик
пошиљк
_јмбг
разред
придружи
mk:
поштенски
покан
слика
пратка
матичен
_клас
приклучи
bg:
пощенски
лиценз
изображени
картинк
_егн
присъедин
учител
ru:
почтовый индекс
индекс_
приглаш
посылк
класс
присоедин
uk:
поштовий
індекс
ліценз
запрош
зображ
малюнк
посилк
приєдна
вчител
be:
паштовы
індэкс
ліцэнз
запраш
пасылк
далучы
hu:
iranyitosz
meghiv
_kep
csomag
adoazonos
osztaly
csatlakoz
tanar
sq:
kodi postar
_ftes
imazh
figur
gjurmim
derges
bashko
mesues
el:
ταχυδρομικος κ
ταχ κωδ
αδεια
προσκλησ
εικον
αποστολης δεμ
_αφμ
_ταξη
συμμετοχ
tr:
posta kodu
lisans
davet
resim
gorsel
kargo
_sinif
katil
ogretmen
az:
poct kodu
poct indeksi
lisenziya
dəvət
səkil
səkild
baglama
_fin_
qosul
muəllim
uz:
pochta indeks
litsenziya
taklif
_rasm
pochta kodi
_sinf
qo shil
o qituvchi
kk:
пошта индекс
лицензия
шақыру
сурет
_жсн
сынып
қосылу
мұғалім
mn:
шуудангийн
урилга
зураг
_анги
_нэгд
_багш
hy:
փոստային
լիցենզ
հրավեր
պատկեր
նկար
դասարան
միանալ
ուսուցիչ
ka:
საფოსტო
ლიცენზ
მოწვევ
სურათ
ამანათ
პირადი ნომერ
კლას
შეუერთ
მასწავლ
he:
מיקוד
רישיון
הזמנה
תמונה
מעקב
תעודת זהות
כיתה
הצטרפ
מורה
ar:
الرمز البريدي
ترخيص
دعوة
صورة
تتبع
الصف
انضم
المعلم
fa:
کد پستی
کد ملی
مجوز
دعوت
تصویر
رهگیری
کپچا
کلاس
پیوست
معلم
ur:
پوسٹل
ڈاک
لائسنس
شناختی کارڈ
جماعت
hi:
पिन कोड
पिनकोड
लाइसेंस
आमंत्रण
चित्र
ट्रैकिंग
कैप्चा
तस्वीर
कक्षा
शामिल
शिक्षक
mr:
परवाना
वर्ग
ne:
हुलाक
लाइसेन्स
निमन्त्रणा
bn:
পোস্ট কোড
পোস্টাল
লাইসেন্স
আমন্ত্রণ
ছবি
ক্লাস
ট্র্যাকিং
ক্যাপচা
pa:
ਪਿੰਨ ਕੋਡ
ਲਾਇਸੈਂਸ
ਸੱਦਾ
ਤਸਵੀਰ
ਜਮਾਤ
gu:
પિન કોડ
લાઇસન્સ
આમંત્રણ
ચિત્ર
વર્ગ
ta:
அஞ்சல் குறியீ
உரிமம்
அழைப்பு
படத்தில்
வகுப்பு
te:
పిన్ కోడ్
పోస్టల్
లైసెన్స్
ఆహ్వాన
చిత్ర
తరగతి
kn:
ಪಿನ್ ಕೋಡ್
ಪರವಾನಗಿ
ಆಹ್ವಾನ
ತರಗತಿ
ml:
പിൻ കോഡ്
ലൈസൻസ്
ക്ഷണ
ചിത്ര
ക്ലാസ്
si:
තැපැල් කේත
බලපත්ර
ආරාධනා
රූප
පන්ති
th:
รหัสไปรษณีย์
ใบอนุญาต
คำเชิญ
ภาพ
พัสดุ
บัตรประชาชน
ห้องเรียน
เข้าร่วม
ครู
lo:
ໄປສະນີ
ໃບອະນຸຍາດ
ເຊີນ
ຮູບ
ຫ້ອງຮຽນ
km:
ប្រៃសណីយ៍
អាជ្ញាប័ណ្ណ
អញ្ជើញ
រូបភាព
ថ្នាក់
my:
စာတိုက်
လိုင်စင်
ဖိတ်
ပုံ
အတန်း
vi:
ma buu
buu chinh
giay phep
ma moi
hinh anh
van don
gioi thieu
lop hoc
tham gia
giao vien
id:
kode pos
lisensi
undangan
gambar
_resi
_kelas
gabung
_guru
ms:
poskod
lesen
jemputan
penjejakan
sertai
fil:
_zip
imbitasyon
lisensya
larawan
sumali
_guro
sw:
posta
leseni
mwaliko
picha
darasa
ufuatiliaji
zu:
ikhodi yeposi
ilayisense
isimemo
isithombe
_ikilasi
joyina
am:
የፖስታ
ፈቃድ
ግብዣ
ምስል
የክፍል
ክፍል
cy:
cod post
trwydded
gwahodd
_llun
delwedd
olrhain
dosbarth
ga:
cod poist
eirchod
ceadun
cuireadh
iomha
_rang
ja:
郵便番号
ライセンス
招待
画像
追跡
クラス
参加
先生
zh:
邮编
郵遞
邮政
许可
邀请
邀請
图形
图片
圖形
快递
身份证
班级
課程
加入
老师
老師
ko:
우편번호
라이선스
초대
이미지
송장
주민등록
수업
참여
선생
`;
