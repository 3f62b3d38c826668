import browser from 'webextension-polyfill';
import type { PageScan, QrPicture } from '../../page/scan/scan-page';
import { Refusal } from '../../refusal';

/** What a scan hands to the import window. It holds pictures of secrets: in memory only, and taken once. */
export interface Scan extends PageScan {
  /** The address of the picture that was right-clicked. */
  clicked?: string;
  /** The visible part of the tab, as a data URL. */
  screen?: string;
}

/** `storage.session` holds 10 MB in all (10,485,760 bytes, Chromium and Firefox): leave room for the vault's key. */
const MOST_CHARACTERS = 8_000_000;

const keyOf = (id: string) => `scan.${id}`;

/** Puts a scan down for the import window, without its largest pictures where all are too much. */
export async function leaveScan(scan: Scan): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: withinRoom(scan) });
  return id;
}

/** Takes a scan up, leaving nothing behind. Throws Refusal `scan-gone` when it was taken before. */
export async function takeScan(id: string): Promise<Scan> {
  const stored: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  await browser.storage.session.remove(keyOf(id));
  if (typeof stored !== 'object' || stored === null) throw new Refusal('scan-gone');
  return stored as Scan;
}

function withinRoom(scan: Scan): Scan {
  let room = MOST_CHARACTERS - (scan.screen?.length ?? 0);
  const pictures = scan.pictures.map((picture): QrPicture => {
    room -= (picture.dataUrl?.length ?? 0) + (picture.src?.length ?? 0);
    if (room >= 0) return picture;
    return { box: picture.box };
  });
  return { ...scan, pictures };
}
