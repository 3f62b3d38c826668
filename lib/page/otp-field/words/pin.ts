/** A PIN that a person keeps in the head. Below a language, one stem a line. */
export const PIN_STEMS = `
en:
_pin_
pincode
de:
geheimzahl
fr:
code pin
code secret
ru:
_пин
bg:
_пин_
uk:
_пін
th:
_พิน
hi:
पिन_
bn:
পিন
hy:
պին
ka:
პინ
he:
קוד סודי
ar:
الرقم السري
ko:
핀번호
zh:
支付密码
交易密码
ja:
暗証番号
`;
