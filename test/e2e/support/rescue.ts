import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';

/** What the rescue page is tried with: each hash, a few lengths and periods, and a counter. */
export const LINKS = [
  'otpauth://totp/Harbor:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Harbor',
  'otpauth://totp/Bank:ann?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Bank&algorithm=SHA256&digits=8&period=60',
  'otpauth://totp/Depot:ann?secret=KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU&issuer=Depot&algorithm=SHA512&digits=7',
  'otpauth://hotp/Lighthouse:ann?secret=MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK&issuer=Lighthouse&counter=7',
];

/** What stands on the rescue page, and when. */
export interface ShownCodes {
  /** By issuer, without gaps. */
  codes: Record<string, string>;
  /** Unix seconds. */
  at: number;
}

/** Reads the codes in the page, for `evaluate`. */
export const READ_CODES = `({
  at: Math.floor(Date.now() / 1000),
  codes: Object.fromEntries([...document.querySelectorAll('.rescue-row')].map((row) => [
    row.querySelector('strong').textContent,
    row.querySelector('.code').textContent,
  ])),
})`;

/** Compares with an independent program. A code is drawn anew up to a second after its time step began. */
export function expectCodes({ codes, at }: ShownCodes, counter: number): void {
  for (const link of LINKS) {
    const issuer = new URL(link).searchParams.get('issuer') ?? '';
    const right = [at, at - 2].map((second) => codeByOathtool(link, second, counter));
    expect(right, issuer).toContain(codes[issuer]);
  }
  expect(Object.keys(codes)).toHaveLength(LINKS.length);
}

function codeByOathtool(link: string, at: number, counter: number): string {
  const { host: kind, searchParams } = new URL(link);
  const parameter = (name: string, otherwise: string) => searchParams.get(name) ?? otherwise;
  const time = [
    `--totp=${parameter('algorithm', 'SHA1')}`,
    '-s',
    `${parameter('period', '30')}s`,
    '-N',
    `@${at}`,
  ];
  const way = kind === 'hotp' ? ['--hotp', '-c', String(counter)] : time;
  const rest = ['-b', '-d', parameter('digits', '6'), parameter('secret', '')];
  return execFileSync('oathtool', [...way, ...rest])
    .toString()
    .trim();
}

/** A backup of which one byte of the accounts is another. */
export function damaged(backup: string): string {
  const { ciphertext } = JSON.parse(backup).contents;
  const first = ciphertext.startsWith('A') ? 'B' : 'A';
  return backup.replace(ciphertext, first + ciphertext.slice(1));
}
