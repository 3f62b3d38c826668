import { Refusal } from '../../refusal';
import { fromBase64 } from '../../stored/base64';
import { isOwnPicture } from '../../vault/format/own-picture';
import { readPng, readSmallPicture } from './small-picture';

/** What may carry a picture, as a data URL. */
interface Pictured {
  picture?: string;
}

/** Accounts with the pictures that other apps gave them drawn small; one that cannot be drawn costs no account. */
export function withSmallPictures<T extends Pictured>(accounts: readonly T[]): Promise<T[]> {
  return withPictures(accounts, (picture) =>
    isOwnPicture(picture) ? picture : readSmallPicture(blobOf(picture)),
  );
}

/** Accounts with their pictures as other apps read them. */
export function withPngPictures<T extends Pictured>(accounts: readonly T[]): Promise<T[]> {
  return withPictures(accounts, (picture) => readPng(blobOf(picture)));
}

/** One after another: a thousand of them must not be decoded at once. The same picture is drawn once. */
async function withPictures<T extends Pictured>(
  accounts: readonly T[],
  draw: (picture: string) => string | Promise<string>,
): Promise<T[]> {
  const drawn = new Map<string, string | undefined>();
  const changed: T[] = [];
  for (const account of accounts) {
    const { picture, ...bare } = account;
    if (picture !== undefined && !drawn.has(picture)) drawn.set(picture, await drawnOrNone(picture, draw));
    const small = picture === undefined ? undefined : drawn.get(picture);
    changed.push({ ...bare, ...(small !== undefined && { picture: small }) } as T);
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
