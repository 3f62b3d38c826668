import { fileOf } from './fixture';
import { COUNTER_SECRET, SECRET, SECRET_HEX } from './made-parts';

/** Each of KeePass's own ways, an entry in the recycle bin, and one in a group within a group. */
export function keepassXml(): Uint8Array {
  const entry = (strings: Record<string, string>, more = '') => {
    const pairs = Object.entries(strings).map(
      ([key, value]) => `<String><Key>${key}</Key><Value>${value}</Value></String>`,
    );
    return `<Entry>${pairs.join('')}${more}</Entry>`;
  };
  const standard = entry(
    {
      Title: 'Standard &amp; Co',
      UserName: 'u',
      'TimeOtp-Secret-Hex': SECRET_HEX,
      URL: 'https://example.com',
      Notes: 'a&#10;b',
    },
    '<Tags>one;two</Tags>',
  );
  const counter = entry({
    Title: 'Counter',
    'HmacOtp-Secret-Base32': COUNTER_SECRET,
    'HmacOtp-Counter': '10',
  });
  const text = entry({
    Title: 'Text',
    'TimeOtp-Secret': '12345678901234567890',
    'TimeOtp-Algorithm': 'HMAC-SHA-1',
  });
  const base64Secret = entry({ Title: 'Base64', 'TimeOtp-Secret-Base64': '7ypDZKk7NhMNzSkix9HKaYaSTMw=' });
  const tray = entry({ Title: 'Tray', 'TOTP Seed': SECRET, 'TOTP Settings': '30;6;https://time.example' });
  const gone = entry({ Title: 'Gone', otp: `key=${SECRET}&amp;type=Totp` });
  const plain = entry({ Title: 'Plain', Password: 'x' });
  return fileOf(
    `<?xml version="1.0" encoding="utf-8"?><KeePassFile><Meta><RecycleBinUUID>AAA=</RecycleBinUUID></Meta><Root><Group>` +
      `<Name>Database</Name>${standard}${counter}${plain}<Group><Name>A</Name><Group><Name>B</Name>${text}${base64Secret}</Group></Group>` +
      `<Group><UUID>AAA=</UUID><Name>Recycle Bin</Name>${gone}<Group><Name>x</Name>${tray}</Group></Group></Group></Root></KeePassFile>`,
  );
}
