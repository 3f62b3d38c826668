import type { OtpAccount } from '../../otp/account';
import { Refusal } from '../../refusal';
import { fromBase64 } from '../../stored/base64';
import { isOwnPicture } from '../../vault/format/own-picture';
import { readPng, readSmallPicture } from './small-picture';

/** Accounts with the pictures that other apps gave them drawn small; one that cannot be drawn costs no account. */
export function withSmallPictures(accounts: readonly OtpAccount[]): Promise<OtpAccount[]> {
  return withPictures(accounts, (picture) =>
    isOwnPicture(picture) ? picture : readSmallPicture(blobOf(picture)),
  );
}

/** Accounts with their pictures as other apps read them. */
export function withPngPictures(accounts: readonly OtpAccount[]): Promise<OtpAccount[]> {
  return withPictures(accounts, (picture) => readPng(blobOf(picture)));
}

/** One after another: a thousand of them must not be decoded at once. The same picture is drawn once. */
async function withPictures(
  accounts: readonly OtpAccount[],
  draw: (picture: string) => string | Promise<string>,
): Promise<OtpAccount[]> {
  const drawn = new Map<string, string | undefined>();
  const changed: OtpAccount[] = [];
  for (const { picture, ...account } of accounts) {
    if (picture !== undefined && !drawn.has(picture)) drawn.set(picture, await drawnOrNone(picture, draw));
    const small = picture === undefined ? undefined : drawn.get(picture);
    changed.push({ ...account, ...(small !== undefined && { picture: small }) });
  }
  return changed;
}

async function drawnOrNone(
  picture: string,
  draw: (picture: string) => string | Promise<string>,
): Promise<string | undefined> {
  try {
    return await draw(picture);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}

function blobOf(dataUrl: string): Blob {
  const [head = '', base64 = ''] = dataUrl.split(',');
  return new Blob([fromBase64(base64)], { type: head.replace(/^data:|;base64$/g, '') });
}
