import { expect, test } from 'vitest';
import { withoutProtection } from '../../../../lib/backup/readers/kdbx/protected';
import { readKeepassXml } from '../../../../lib/backup/readers/keepass-xml';
import { lineOf } from '../../support/lines';
import { SECRET } from '../../support/made-parts';

const NO_CIPHER = { number: 0, key: new Uint8Array() };
const base64 = (text: string) => Buffer.from(text).toString('base64');
const field = (key: string, value: string) => `<String><Key>${key}</Key>${value}</String>`;

test('withoutProtection puts plain values where protected ones stood, with the signs of XML escaped', async () => {
  const xml =
    `<a><Value Protected="True">${base64('1 < 2 & 3')}</Value><Value>4</Value>` +
    `<Value Protected="True" /><Value x="y" Protected='true'>${base64('5')}</Value></a>`;
  const plain = await withoutProtection(xml, NO_CIPHER);
  expect(plain.replace(/ (?:x="y" )?Protected=["']\w+["']/gi, '')).toBe(
    '<a><Value>1 &lt; 2 &amp; 3</Value><Value>4</Value><Value /><Value>5</Value></a>',
  );
});

test('readKeepassXml reads thousands of entries with ten former states each', () => {
  const strings = field('Title', '<Value>Shop</Value>') + field('otp', `<Value>${SECRET}</Value>`);
  const times = `<Times>${'<T>AAAA</T>'.repeat(7)}</Times>`;
  const entry = `<Entry>${strings}${times}<History>${`<Entry>${strings}${times}</Entry>`.repeat(10)}</History></Entry>`;
  const text = `<KeePassFile><Root><Group>${entry.repeat(4_000)}</Group></Root></KeePassFile>`;
  expect(text.split('<').length).toBeGreaterThan(1_000_000);
  const { accounts, rejected } = readKeepassXml({ text });
  expect(rejected).toEqual([]);
  expect(accounts).toHaveLength(4_000);
  expect(accounts.slice(0, 1).map(lineOf)).toEqual(['totp Shop/ 548791']);
});

test('readKeepassXml refuses a history that does not end', () => {
  const text =
    '<KeePassFile><Root><Group><Entry><History><Entry></Entry></Entry></Group></Root></KeePassFile>';
  expect(() => readKeepassXml({ text })).toThrow('damaged-file');
});

test('withoutProtection leaves a tag that never ends as it is', async () => {
  const xml = `<a ${' Protected="True"'.repeat(500_000)}`;
  expect(await withoutProtection(xml, NO_CIPHER)).toBe(xml);
});
