import { expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { Refusal } from '../../lib/refusal';
import { fileOf } from './support/fixture';
import { lineOf } from './support/lines';

const A = 'X6AC4R3C4BLKHXXKH3775N3KAMDGMPB2';
const B = 'BTI665SEAWOVROMUG4LB7S5MXYAC6OVC';
const E = 'KM3LCS6EPQFJJGEJOJENXYNA2QBRCGHN';
const GROUPED = 'x6ac 4r3c 4blk hxxk h377 5n3k amdg mpb2';
const KETTLE = 'totp Kettle/nora 014296';
const HARBOR = 'totp Harbor/nora2 725430';

/** A text as a program, or a person, might have written it, and what it holds: accounts, "! name reason", or a refusal. */
type Case = [name: string, text: string, found: readonly string[]];

const TABLES: Case[] = [
  [
    "Buttercup's",
    `!group_id,!group_name,title,username,password,URL,OTP\n1,Work,Kettle,nora,pw1,https://kettle.example,${A}\n`,
    [`${KETTLE} #Work @kettle.example`],
  ],
  [
    "Password Safe's",
    `Group/Title\tUsername\tPassword\tTwo Factor Key\tURL\nKettle\tnora\tpw1\t${A}\thttps://kettle.example\n`,
    [`${KETTLE} @kettle.example`],
  ],
  [
    "NordPass's, with the key in a note",
    `name,url,username,password,note,folder\nKettle,https://kettle.example,nora,pw1,2FA key: ${A},\n`,
    [`${KETTLE} @kettle.example "2FA key: •••"`],
  ],
  [
    "Passbolt's",
    `"Group","Title","Username","Password","URL","Notes","TOTP"\n"Root","Kettle","nora","pw1","https://kettle.example","","otpauth://totp/Kettle:nora?secret=${A}"\n`,
    [`${KETTLE} @kettle.example`],
  ],
  [
    'of secrets and URIs',
    `name,secret,issuer,type,counter,url\nnora,${A},Kettle,totp,,otpauth://totp/nora?secret=${A}&issuer=Kettle\n`,
    [KETTLE],
  ],
  [
    'with a kind before the key',
    `Name,User,Type,Secret\nKettle,nora,TOTP,${A}\nHarbor,nora2,TOTP,${B}\n`,
    [KETTLE, HARBOR],
  ],
  ['with room behind commas', `name, user, secret\nKettle, nora, ${A}\n`, [KETTLE]],
  ["that a spreadsheet's formulas guard", `name,user,secret\nKettle,nora,"=""${A}"""\n`, [KETTLE]],
  ['in single quotes', `'name','user','totp'\n'Kettle','nora','${A}'\n`, [KETTLE]],
  [
    'with a title above it',
    `My accounts\n\nname,user,totp\nKettle,nora,${A}\nHarbor,nora2,${B}\n`,
    [KETTLE, HARBOR],
  ],
  ['with an empty row', `name;user;totp\n;;\nKettle;nora;${A}\n`, [KETTLE]],
  ['with a total below it', `name,user,totp\nKettle,nora,${A}\nTotal,1,\n`, [KETTLE]],
  ['parted by a mark that it names', `sep=^\nname^user^totp\nKettle^nora^${A}\n`, [KETTLE]],
  ['without header, parted by tabs', `Kettle\tnora\t${A}\nHarbor\tnora2\t${B}\n`, [KETTLE, HARBOR]],
  ['in a document', `| Name | User | 2FA secret |\n|:--|---|--:|\n| Kettle | nora | \`${A}\` |\n`, [KETTLE]],
  [
    'in German',
    `Titel;Benutzername;Kennwort;Webseite;Zwei-Faktor-Schlüssel\nKettle;nora;pw1;https://kettle.example;${GROUPED}\n`,
    [`${KETTLE} @kettle.example`],
  ],
  ['in French', `Nom,Identifiant,Mot de passe,Clé TOTP\nKettle,nora,pw1,${A}\n`, [KETTLE]],
  ['in Spanish', `Nombre;Usuario;Contraseña;Clave 2FA\nKettle;nora;pw1;${A}\n`, [KETTLE]],
  ['in Polish', `Nazwa;Użytkownik;Hasło;Klucz TOTP\nKettle;nora;pw1;${A}\n`, [KETTLE]],
  ['in Turkish', `Başlık;Kullanıcı adı;Parola;Gizli anahtar\nKettle;nora;pw1;${A}\n`, [KETTLE]],
  ['in Dutch', `Naam,Gebruikersnaam,Wachtwoord,2FA-sleutel\nKettle,nora,pw1,${A}\n`, [KETTLE]],
  ['in Russian', `Название;Логин;Пароль;Секретный ключ\nKettle;nora;pw1;${A}\n`, [KETTLE]],
  ['in Japanese', `サービス名,ユーザー名,パスワード,認証キー\nKettle,nora,pw1,${A}\n`, [KETTLE]],
  ['in Chinese', `名称,用户名,密码,TOTP密钥\nKettle,nora,pw1,${A}\n`, [KETTLE]],
  ['in Korean', `이름,아이디,비밀번호,2단계 인증 키\nKettle,nora,pw1,${A}\n`, [KETTLE]],
  [
    'that says only whether there are codes',
    'name,username,password,2FA\nKettle,nora,pw1,enabled\nHarbor,nora2,pw2,no\n',
    ['unknown-format'],
  ],
];

const JSONS: Case[] = [
  [
    "Step Two's",
    JSON.stringify({
      version: 1,
      accounts: [{ name: 'nora', issuer: 'Kettle', secret: A, digits: 8, period: 30 }],
    }),
    ['totp Kettle/nora 94014296'],
  ],
  [
    "OneAuth's",
    JSON.stringify({ appTotp: [{ app_name: 'Kettle', display_name: 'nora', secret: A }] }),
    [KETTLE],
  ],
  [
    "Passky's",
    JSON.stringify({
      encrypted: false,
      passwords: [{ website: 'kettle.example', username: 'nora', password: 'pw1', message: `2FA: ${A}` }],
    }),
    ['totp kettle.example/nora 014296 @kettle.example'],
  ],
  [
    "Devolutions's",
    JSON.stringify({
      Connections: [{ Name: 'Kettle', Credentials: { UserName: 'nora' }, OTP: { Secret: A } }],
    }),
    [KETTLE],
  ],
  [
    'with a key of several kinds',
    JSON.stringify({ items: [{ title: 'Kettle', username: 'nora', mfa: { type: 'totp', value: A } }] }),
    [KETTLE],
  ],
  [
    'by name, with a part for codes',
    JSON.stringify({
      Kettle: { user: 'nora', '2fa': { enabled: true, secret: A } },
      Harbor: { user: 'nora2', '2fa': { enabled: true, secret: B } },
    }),
    [KETTLE, HARBOR],
  ],
  [
    'that is a table',
    JSON.stringify([
      ['name', 'user', 'totp'],
      ['Kettle', 'nora', A],
      ['Harbor', 'nora2', B],
    ]),
    [KETTLE, HARBOR],
  ],
  [
    'that is a table with its columns apart',
    JSON.stringify({ columns: ['name', 'user', 'totp'], rows: [['Kettle', 'nora', A]] }),
    [KETTLE],
  ],
  [
    'with recovery codes',
    JSON.stringify([
      { name: 'Kettle', user: 'nora', totp: A, recovery_codes: ['ABCDEFGH23456723', 'IJKLMNOP23456723'] },
    ]),
    [KETTLE],
  ],
  ['with escaped slashes', `{"items":[{"uri":"otpauth:\\/\\/totp\\/Kettle:nora?secret=${A}"}]}`, [KETTLE]],
  [
    'of a counter',
    JSON.stringify({ tokens: [{ name: 'Kettle', user: 'nora', type: 'HOTP', counter: 41, secret: A }] }),
    ['hotp Kettle/nora 716924'],
  ],
  [
    'of Steam',
    JSON.stringify([{ name: 'Steam', user: 'nora', type: 'Steam', secret: E }]),
    ['steam Steam/nora W6G2N'],
  ],
  [
    'with milliseconds',
    JSON.stringify([
      { name: 'Kettle', user: 'nora', secret: A, created: 1_700_000_000_000, digits: '6', algo: 'sha1' },
    ]),
    [KETTLE],
  ],
  [
    'with its key in parts of parts',
    JSON.stringify({
      data: {
        vault: {
          entries: [
            {
              meta: { title: 'Kettle' },
              secrets: { login: 'nora', otp: { uri: `otpauth://totp/x?secret=${A}` } },
            },
          ],
        },
      },
    }),
    ['totp Kettle/x 014296'],
  ],
  [
    'with a question that is called secret',
    JSON.stringify([{ name: 'Kettle', user: 'nora', secretQuestion: 'Pet', secretAnswer: 'REX', totp: A }]),
    [KETTLE],
  ],
];

const TEXTS: Case[] = [
  [
    "pass's",
    `pw1\nlogin: nora\nurl: https://kettle.example\notpauth://totp/Kettle:nora?secret=${A}\n`,
    [`${KETTLE} @kettle.example`],
  ],
  ["gopass's", `pw1\n---\nname: Kettle\nlogin: nora\ntotp: ${A}\n`, [KETTLE]],
  [
    "Keysmith's",
    `[6b1e]\naccountName=nora\nissuer=Kettle\nsecret=${A}\npinLength=6\ntimeStep=30\ntype=totp\n`,
    [KETTLE],
  ],
  [
    "Kaspersky's",
    `Websites\n\nWebsite name: Kettle\nWebsite URL: https://kettle.example\nLogin name: nora\nPassword: pw1\nComment: 2FA key: ${A}\n\n---\n`,
    [`${KETTLE} @kettle.example "2FA key: •••"`],
  ],
  [
    'TOML',
    `[[account]]\nname = "Kettle"\nuser = 'nora'\nsecret = "${A}"\n\n[[account]]\nname = "Harbor"\nuser = 'nora2'\nsecret = "${B}"\n`,
    [KETTLE, HARBOR],
  ],
  [
    'settings of a shell',
    `export KETTLE_TOTP_SECRET=${A}\nHARBOR_TOTP_SECRET="${B}"\n`,
    ['totp KETTLE_TOTP_SECRET/ 014296', 'totp HARBOR_TOTP_SECRET/ 725430'],
  ],
  [
    'properties',
    `kettle.totp.secret=${A}\nharbor.totp.secret=${B}\n`,
    ['totp kettle.totp.secret/ 014296', 'totp harbor.totp.secret/ 725430'],
  ],
  [
    'YAML by name',
    `Kettle:\n  user: nora\n  totp: ${A}\nHarbor:\n  user: nora2\n  totp: ${B}\n`,
    [KETTLE, HARBOR],
  ],
  [
    'YAML with a list of fields',
    `- name: Kettle\n  username: nora\n  fields:\n    - name: TOTP\n      value: ${A}\n`,
    [KETTLE],
  ],
  [
    'YAML with a value on a line of its own',
    `- name: Kettle\n  user: nora\n  totp: >-\n    ${A}\n`,
    [KETTLE],
  ],
  ['Markdown with strong labels', `## Kettle\n\n**Username:** nora\n**TOTP:** \`${A}\`\n`, [KETTLE]],
  ['an answered mail', `> Name: Kettle\n> Username: nora\n> TOTP key: ${A}\n`, [KETTLE]],
  ['a sentence', `Your secret key is: ${GROUPED.toUpperCase()}.\n`, ['totp / 014296']],
  ['typographic quotes', `Kettle: “${A}”\n`, ['totp Kettle/ 014296']],
  ['a name with an account in brackets', `Kettle (nora): ${A}\n`, ['totp Kettle (nora)/ 014296']],
  ['names above keys', `Kettle\nnora\n${A}\n\nHarbor\nnora2\n${B}\n`, [KETTLE, HARBOR]],
  [
    'names before and behind dashes',
    `Kettle - ${A}\nHarbor – ${B}\n`,
    ['totp Kettle/ 014296', 'totp Harbor/ 725430'],
  ],
  [
    'names and keys in columns of spaces',
    `Kettle    ${A}\nHarbor    ${B}\n`,
    ['totp Kettle/ 014296', 'totp Harbor/ 725430'],
  ],
  [
    'escaped ampersands',
    `otpauth://totp/Kettle:nora?secret=${A}&amp;issuer=Kettle&amp;digits=8\n`,
    ['totp Kettle/nora 94014296'],
  ],
  [
    'rows of a database',
    `INSERT INTO accounts VALUES(1,'Kettle:nora','${A}',0,0);\n`,
    ['totp Kettle/nora 014296'],
  ],
  [
    'rows of a database with columns',
    `INSERT INTO "accounts" ("id", "name", "secret") VALUES (1, 'Kettle', '${A}'), (2, 'Harbor', '${B}');\n`,
    ['totp Kettle/ 014296', 'totp Harbor/ 725430'],
  ],
  ['what a database prints', `1|Kettle:nora|${A}|0|0|0\n2|Harbor:nora2|${B}|0|0|0\n`, [KETTLE, HARBOR]],
  ["Steam's own address", `Steam: steam://${E}\n`, ['steam Steam/ W6G2N']],
  [
    'a description of a format',
    '| Field | Meaning | Required |\n|---|---|---|\n| secret | the shared key in base32 | yes |\n| issuer | the service | no |\n',
    ['unknown-format'],
  ],
  [
    'a README',
    '# Kettle\n\nSet the secret in the settings.\n\n- secret: the shared key of your authenticator\n- digits: 6 or 8\n',
    ['unknown-format'],
  ],
];

const ELEMENTS: Case[] = [
  [
    "KeePass 1's",
    `<pwlist><pwentry><group>Work</group><title>Kettle</title><username>nora</username><url>https://kettle.example</url><password>pw1</password><notes>TOTP: ${A}</notes></pwentry></pwlist>`,
    [`${KETTLE} #Work @kettle.example "TOTP: •••"`],
  ],
  [
    'with attributes',
    `<accounts><account issuer="Kettle" login="nora" secret="${A}" digits="8"/></accounts>`,
    ['totp Kettle/nora 94014296'],
  ],
  [
    'with spaces of names',
    `<v:vault xmlns:v="urn:v"><v:entry><v:title>Kettle</v:title><v:user>nora</v:user><v:totp>${A}</v:totp></v:entry></v:vault>`,
    [KETTLE],
  ],
];

async function foundIn(text: string): Promise<string[]> {
  try {
    const { accounts, rejected } = await readBackup(fileOf(text), { fileName: 'export' });
    return [...accounts.map(lineOf), ...rejected.map(({ label, reason }) => `! ${label} ${reason}`)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code];
  }
}

test.each(TABLES)('readBackup reads a table %s', async (_, text, found) => {
  expect(await foundIn(text)).toEqual(found);
});

test.each(JSONS)('readBackup reads JSON %s', async (_, text, found) => {
  expect(await foundIn(text)).toEqual(found);
});

test.each(TEXTS)('readBackup reads a text: %s', async (_, text, found) => {
  expect(await foundIn(text)).toEqual(found);
});

test.each(ELEMENTS)('readBackup reads elements %s', async (_, text, found) => {
  expect(await foundIn(text)).toEqual(found);
});
