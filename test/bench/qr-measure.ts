import jsqr from 'jsqr';
import { decodeQrCodes } from '../../lib/qr/decode';
import type { QrCase } from '../corpus/qr/cases';

/** What two decoders made of one class of pictures: ours, and jsqr as a program would call it that had only that. */
export interface Measured {
  codes: number;
  ours: number;
  plain: number;
  /** Texts that are in none of the pictures. */
  wrong: string[];
  /** CPU time of this process in milliseconds. */
  oursMs: number;
  plainMs: number;
}

export async function measure(cases: Iterable<QrCase>): Promise<Measured> {
  const sum: Measured = { codes: 0, ours: 0, plain: 0, wrong: [], oursMs: 0, plainMs: 0 };
  for (const { picture, texts } of cases) {
    let from = process.cpuUsage();
    const read = await decodeQrCodes(picture);
    sum.oursMs += msSince(from);
    from = process.cpuUsage();
    const plain = jsqr(picture.data, picture.width, picture.height, { inversionAttempts: 'attemptBoth' });
    sum.plainMs += msSince(from);
    const hits = texts.filter((text) => read.includes(text)).length;
    sum.codes += texts.length;
    sum.ours += hits;
    if (plain && texts.includes(plain.data)) sum.plain++;
    sum.wrong.push(...read.filter((text) => !texts.includes(text)));
  }
  return sum;
}

export function sumOf(all: readonly Measured[]): Measured {
  const sum = { codes: 0, ours: 0, plain: 0, wrong: [] as string[], oursMs: 0, plainMs: 0 };
  for (const one of all) {
    sum.codes += one.codes;
    sum.ours += one.ours;
    sum.plain += one.plain;
    sum.wrong.push(...one.wrong);
    sum.oursMs += one.oursMs;
    sum.plainMs += one.plainMs;
  }
  return sum;
}

function msSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
