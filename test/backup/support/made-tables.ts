import { fileOf } from './fixture';
import { base64, COUNTER_SECRET, SECRET } from './made-parts';

export function bitwardenCsv(): Uint8Array {
  return fileOf(
    'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n' +
      `Hashes,1,login,Standard,"a, ""note""",,0,"https://example.com,https://b.example/x",totp@example.com,no,${SECRET}\n` +
      ',,login,Plain,,,0,,x,no,\n' +
      ',,note,A note,text,,0,,,,\n' +
      ',,login,Steam,,,0,,gabe,no,steam://JRZCL47CMXVOQMNPZR2F7J4RGI\n',
  );
}

/** Rows are longer than the header. */
export function bitwardenAuthenticatorCsv(): Uint8Array {
  const uri = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;
  return fileOf(`folder,favorite,type,name,login_uri,login_totp\n,,1,Standard,,${uri},Standard,30,6\n`);
}

export function lastpassCsv(): Uint8Array {
  return fileOf(
    `url,username,password,totp,extra,name,grouping,fav\nhttps://example.com,totp@example.com,no,${SECRET},a note,Standard,Work,1\n` +
      'http://sn,,,,secret note,Note,,0\n',
  );
}

export function onePasswordCsv(): Uint8Array {
  const uri = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;
  return fileOf(
    `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nStandard,https://example.com,u,no,${uri},true,false,a;b,n\n`,
  );
}

export function protonPassCsv(): Uint8Array {
  return fileOf(
    `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,Standard,https://example.com,totp@example.com,,no,,${SECRET},1,2,Personal\n`,
  );
}

/** A program that nobody has heard of. */
export function unknownCsv(): Uint8Array {
  return fileOf(`id;thing;code\n1;x;otpauth://totp/Standard:totp%40example.com?secret=${SECRET}\n2;y;\n`);
}

/** One line, as old versions wrote it. */
export function enteOnOneLine(): Uint8Array {
  const uri = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&codeDisplay=%7B%22note%22%3A%22a%2Cb%22%7D`;
  return fileOf(`${uri},otpauth://hotp/Counter:ho#tp?secret=${COUNTER_SECRET}&counter=10`);
}

/** The second of three parts is not there, and the first is there twice. */
export function googleWithoutPart2(): Uint8Array {
  const part = (index: number) =>
    Buffer.from([
      0x0a,
      0x0b,
      0x0a,
      0x03,
      0x61,
      0x62,
      0x63,
      0x12,
      0x04,
      0x6e,
      0x61,
      0x6d,
      0x65,
      0x18,
      0x03,
      0x20,
      index,
      0x28,
      0x05,
    ]);
  const uri = (index: number) =>
    `otpauth-migration://offline?data=${encodeURIComponent(base64(part(index)))}`;
  return fileOf(`${uri(0)}\n${uri(2)}\n${uri(0)}\notpauth-migration://offline?data=%FF\n`);
}
