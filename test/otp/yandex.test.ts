import { expect, test } from 'vitest';
import { decodeBase32 } from '../../lib/otp/base32';
import { codeAt } from '../../lib/otp/code';
import { accountWith } from './some-accounts';

const SECRETS = {
  a: '6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY',
  b: 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI',
  c: 'JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M',
};

const VECTORS = [
  ['a', '5239', 1_641_559_648, 'umozdicq'],
  ['b', '7586', 1_581_064_020, 'oactmacq'],
  ['b', '7586', 1_581_090_810, 'wemdwrix'],
  ['c', '5210481216086702', 1_581_091_469, 'dfrpywob'],
  ['c', '5210481216086702', 1_581_093_059, 'vunyprpd'],
  // PINs whose key begins with a zero byte; computed by another program.
  ['a', '0250', 1_641_559_648, 'jeucwbqc'],
  ['a', '0545', 1_641_559_648, 'yjhrhghp'],
] as const;

test.each(VECTORS)("codeAt gives Yandex Key's code of secret %s, PIN %s, at %i", (name, pin, at, code) => {
  const secret = decodeBase32(SECRETS[name]);
  expect(codeAt(accountWith({ kind: 'yandex', secret, pin }), at)).toBe(code);
  expect(codeAt(accountWith({ kind: 'yandex', secret: secret.slice(0, 16), pin }), at)).toBe(code);
});
