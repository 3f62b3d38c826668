/** A person's own password. Below a language, one stem a line. */
export const PASSWORD_STEMS = `
en:
password
passphrase
de:
passwort
kennwort
fr:
mot de passe
es:
contrasena
clave_
pt:
senha
palavra passe
ca:
contrasenya
gl:
contrasinal
eu:
pasahitz
ro:
parol
nl:
wachtwoord
af:
wagwoord
sv:
losenord
da:
adgangskode
kodeord
no:
passord
is:
lykilorð
aðgangsorð
fi:
salasana
et:
parool
salasona
lt:
slaptaz
pl:
haslo
hasla
cs:
heslo
hesla
sl:
geslo
gesla
hr:
lozink
zaporka
sr:
лозинк
bg:
парол
hu:
jelszo
jelszav
sq:
fjalekal
el:
συνθηματικ
κωδικος προσβ
κωδικο προσβ
tr:
parola
sifre
az:
sifrə
kk:
құпиясөз
құпия сөз
ky:
сырсөз
mn:
нууц үг
hy:
գաղտնաբառ
ka:
პაროლ
he:
סיסמ
ar:
كلمة المرور
كلمة السر
fa:
گذرواژه
رمز عبور
کلمه عبور
ur:
پاس ورڈ
hi:
पासवर्ड
bn:
পাসওয়ার্ড
pa:
ਪਾਸਵਰਡ
gu:
પાસવર્ડ
ta:
கடவுச்சொல்
te:
పాస్వర్డ్
kn:
ಪಾಸ್ವರ್ಡ್
ml:
പാസ്വേഡ്
si:
මුරපද
th:
รหัสผ่าน
lo:
ລະຫັດຜ່ານ
km:
ពាក្យសម្ងាត់
my:
စကားဝှက်
vi:
mat khau
id:
kata sandi
sandi
ms:
kata laluan
sw:
nenosiri
nywila
neno la siri
zu:
iphasiwedi
am:
የይለፍ ቃል
cy:
cyfrinair
ga:
pasfhocal
ja:
パスワード
zh:
密码
密碼
ko:
비밀번호
`;
