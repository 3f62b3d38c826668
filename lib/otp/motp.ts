import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OtpAccount } from './account';

const LENGTH = 6;

/** Mobile-OTP's code of a time step: the head of MD5 over the step, the secret in hexadecimal, and the PIN. */
export function motpCode({ secret, pin = '' }: OtpAccount, step: number): string {
  const message = new TextEncoder().encode(`${step}${bytesToHex(secret)}${pin}`);
  return bytesToHex(md5(message)).slice(0, LENGTH);
}
