/** Says that it is the second factor, or a password that works once. Below a language, one stem a line. */
export const FACTOR_STEMS = `
en:
two factor
two step
2 step
multi factor
second factor
one time
_2fa
_otp
_otp_
_totp
_mfa
_2sv
step 2 of 2
de:
zwei faktor
zweifaktor
zwei schritt
bestatigung in zwei
einmal
zweiter faktor
zweistuf
fr:
deux facteurs
deux etapes
double authent
usage unique
second facteur
multifacteur
es:
dos factores
dos pasos
doble factor
un solo uso
de un uso
segundo factor
multifactor
pt:
dois fatores
duas etapas
dois passos
dois factores
uso unico
utilizacao unica
segundo fator
passo 2 de 2
it:
due fattori
due passaggi
monouso
doppia autent
secondo fattore
ca:
dos factors
dos passos
un sol us
d un sol us
gl:
dous factores
dous pasos
dobre factor
un so uso
unico uso
eu:
bi faktore
bi urrats
erabilera bakarr
bi pauso
aldi bakarreko
ro:
doi factori
doi pasi
doua etape
unica folos
de unica
nl:
twee factor
tweefactor
tweestaps
twee stap
eenmalig
tweetraps
af:
twee faktor
tweefaktor
tweestap
sv:
tvafaktor
tvasteg
engang
tva steg
tva faktor
da:
tofaktor
to faktor
totrin
to trin
no:
totrinn
to trinn
is:
tveggja þatta
tveggja skrefa
tviþatta
einnota
einskipti
tvofald
fo:
tveyfaldan
eingang
fi:
kaksivaihei
kaksiosai
kertakaytto
monivaihei
kaksitekij
et:
kahetasemeli
kaheastmeli
kahefaktori
kahe faktori
uhekordse
uhekordne
kaheastmel
mitmikautent
kahesammu
kaksikautent
lv:
divu faktoru
divfaktoru
divpakapju
divu solu
vienreiz
divu posmu
lt:
dvieju veiksni
dvieju zingsni
dvieju lygi
dvigub
vienkart
dvieju faktori
dvieju etap
dvieju pakop
dviveiksm
pl:
dwuskladnik
dwuetap
dwustop
jednoraz
dwuelement
wieloskladnik
cs:
dvoufaz
dvoufaktor
dvoustup
dvoukrok
dvojfaktor
sk:
dvojstup
dvojkrok
dvojfaz
dvoch krok
viacfaktor
sl:
dvostopenj
dvofaktor
enkratn
dvokoracn
vecfaktor
dvofazn
hr:
dvostruk
dvostup
jednokrat
dva korak
dvokorac
visefaktor
sr:
двофактор
двостеп
двоструп
једнократн
jednokratn
двострук
двокорак
два корака
два фактора
jos jedan korak
mk:
еднократ
двојна автент
дво чекор
два чекор
bg:
двуфактор
двустеп
двуетап
двустъп
двойна
ru:
двухфактор
двухэтап
двухступ
одноразов
второй фактор
двухшагов
uk:
двоетап
двоступ
двокрок
be:
двухфактар
аднараз
двухкрок
двуэтап
hu:
ketfaktor
ketlepcs
kettenyezo
egyszer hasznal
egyszeri
ketszint
ketfazis
tobbtenyezo
sq:
dy faktor
dyfaktor
dy hap
dyhap
njehersh
nje here
dy shkall
el:
δυο παραγ
δυο βημ
_διπλ
μιας χρησης
δυο σταδ
tr:
iki faktor
iki adim
iki asama
tek kullanim
cift faktor
ikifaktor
iki kademe
cok faktor
az:
iki mərhələ
ikimərhələ
birdəfəlik
bir dəfəlik
iki addim
ikiaddim
bir dəfəyə
iki pilləli
uz:
ikki bosqich
ikki faktor
ikki omil
bir martalik
ikki qadam
kk:
екі фактор
екі саты
екі қадам
бір рет
екі кезең
қос фактор
екіфактор
ky:
эки фактор
эки баскыч
бир жолку
эки кадам
tg:
ду марҳила
дузинагӣ
якдафъа
якбора
дуомила
tk:
bir gezek
tt:
ике адым
ике факторлы
бер тапкыр
mn:
хоёр хүчин
хоёр үе шат
хоёр шат
нэг удаа
хоёр алхам
хоёр фактор
хос баталгаа
2 шатлалт
hy:
երկգործոն
երկու գործոն
երկքայլ
երկու քայլ
երկփուլ
մեկանգամյա
միանգամյա
երկաստիճան
մեկ անգամ
ka:
ორფაქტორ
ორ ფაქტორ
ორი ფაქტორ
ორსაფეხურ
ორეტაპ
ორმაგ
ერთჯერად
ორბიჯ
ორ ეტაპ
მრავალფაქტორ
ორდონ
he:
דו שלבי
דו גורמי
חד פעמי
דו שלבית
שני שלבים
שני גורמים
דו שלביים
רב שלבי
ar:
المصادقة الثنائية
خطوتين
عاملين
لمرة واحدة
بخطوتين
ثنائي
متعددة العوامل
مرة واحدة
fa:
دو مرحله
دو عاملی
دوعاملی
دومرحله
یکبار مصرف
یک بار مصرف
چند عاملی
چندعاملی
یکبارمصرف
دوگانه
ur:
دو مرحلہ
دو عنصر
دو عوامل
ٹو فیکٹر
ایک بار
دو قدمی
یک وقتی
ps:
دوه فکتور
یو ځل
ku:
دوو هەنگاو
du gav
yek car
hi:
दो चरण
दो कारक
टू फैक्टर
द्वि चरण
दो फैक्टर
ओटीपी
वन टाइम
एक बार
दोहरा
टू स्टेप
mr:
दोन घटक
द्वि घटक
दोन चरण
दोन टप्पे
दोन पायरी
टू फॅक्टर
एकदाच
ne:
दुई कारक
दुई चरण
एक पटक
दुई तह
दुई फ्याक्टर
bn:
দুই ধাপ
দ্বি পদক্ষেপ
দুই স্তর
টু ফ্যাক্টর
ওটিপি
এককালীন
দ্বি স্তর
দুই ফ্যাক্টর
দ্বি ধাপ
দ্বি উপাদান
দ্বিগুণ
একবার ব্যবহার
ওয়ান টাইম
দ্বি ফ্যাক্টর
as:
দুটা পৰ্যায়
অ টিপি
pa:
ਦੋ ਪੜਾਅ
ਦੋ ਕਾਰਕ
ਓਟੀਪੀ
ਟੂ ਫੈਕਟਰ
ਦੋ ਫੈਕਟਰ
ਇੱਕ ਵਾਰ
gu:
બે પગલા
દ્વિ પરિબળ
ઓટીપી
ટુ ફેક્ટર
વન ટાઇમ
બે તબક્કા
દ્વિ ચરણ
or:
ଓଟିପି
ଦୁଇ ଷ୍ଟେପ୍
ta:
இரு காரணி
இரண்டு காரணி
இரு படி
இரண்டு படி
ஒருமுறை
ஓடிபி
இரட்டை
ஒரு முறை
இரட்டை காரணி
te:
రెండు దశ
టూ ఫ్యాక్టర్
రెండు కారక
ఓటీపీ
వన్ టైమ్
ఒకసారి
ద్వి కారక
ద్వంద్వ
రెండంచెల
రెండు అంశ
kn:
ಎರಡು ಹಂತ
ಎರಡು ಅಂಶ
ಒಟಿಪಿ
ಒಂದು ಬಾರಿ
ದ್ವಿ ಅಂಶ
ml:
രണ്ട് ഘട്ട
ഇരട്ട
ഒടിപി
ഒറ്റത്തവണ
രണ്ട് ഘടക
ദ്വി ഘടക
si:
ද්වි සාධක
පියවර දෙක
සාධක දෙක
එක් වරක්
දෙපියවර
ද්විත්ව
එක් වර
th:
สองขั้นตอน
สองปัจจัย
สองชั้น
ครั้งเดียว
2 ขั้นตอน
แบบ 2
โอทีพี
2 ชั้น
lo:
ສອງຂັ້ນຕອນ
ສອງປັດໄຈ
ຄັ້ງດຽວ
ສອງຊັ້ນ
2 ຂັ້ນຕອນ
km:
ពីរជំហាន
ពីរកត្តា
ម្ដងគត់
តែម្តង
2 ជំហាន
កត្តាពីរ
ជំហានពីរ
ពីរដំណាក់កាល
my:
နှစ်ဆင့်
အဆင့်နှစ်ဆင့်
တစ်ကြိမ်သုံး
နှစ်ချက်
2 ဆင့်
တစ်ခါသုံး
နှစ်ထပ်
vi:
hai yeu to
hai buoc
2 buoc
hai lop
2 lop
mot lan
2 yeu to
hai nhan to
xac minh hai
xac thuc hai
id:
dua langkah
dua faktor
2 langkah
sekali pakai
multi faktor
ms:
sekali guna
pelbagai faktor
satu kali
langkah 2 daripada 2
jv:
rong langkah
loro faktor
fil:
dalawang hakbang
dalawang salik
isang beses
minsanang
sw:
hatua mbili
mambo mawili
vipengele viwili
sababu mbili
mara moja
vigezo viwili
hatua 2
njia mbili
vipengele vingi
mbili
zu:
izici ezimbili
izinyathelo ezimbili
kanye
izigaba ezimbili
kabili
isikhathi esisodwa
xh:
amanyathelo amabini
kube kanye
am:
ባለ ሁለት ደረጃ
ሁለት ደረጃ
ሁለት ምክንያት
የአንድ ጊዜ
ባለሁለት
ባለ ሁለት
ሁለት እርምጃ
አንድ ጊዜ
so:
laba tallaabo
laba heer
hal mar
yo:
igbese meji
eekan
ha:
mataki biyu
sau daya
mt:
zewg fatturi
zewg passi
darba waħda
lb:
zwee faktor
zwee facteur
eemoleg
cy:
dau ffactor
dau gam
untro
dwy ffactor
un tro
aml ffactor
ga:
dha fhachtoir
dha cheim
aon uaire
aon usaide
uair amhain
dhefhachtoir
decheim
br:
div bazenn
eo:
du faktor
du pas
unufoja
ja:
2段階
二段階
多要素
二要素
2要素
ワンタイム
2ステップ
zh:
两步
兩步
双重
雙重
两因素
双因素
雙因素
二次验证
二次驗證
一次性
动态码
動態碼
多因素
二步
双因子
雙因子
两重
多重要素
二階段
两阶段
ko:
2단계
이중 인증
2차 인증
일회용
2단계인증
다단계
2 단계
2팩터
`;
