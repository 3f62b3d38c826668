import browser from 'webextension-polyfill';
import type { PageScan, QrPicture } from '../../page/scan/scan-page';
import { Refusal } from '../../refusal';
import { fieldsIn } from '../../stored/read-unknown';
import { now } from '../settings/clock';
import { parsePageScan } from './page-scan';

/** What a scan hands to the import window. It holds pictures of secrets: in memory only, and taken once. */
export interface Scan extends PageScan {
  /** The address of the picture that was right-clicked. */
  clicked?: string;
  /** The visible part of the tab, as a data URL. */
  screen?: string;
}

/** Goes off when a scan that nobody took has to go. */
const SCAN_ALARM = 'scan';
/** The import window takes its scan as soon as it is open. */
const KEPT_MINUTES = 1;
/** `storage.session` holds 10 MB in all (10,485,760 bytes, Chromium and Firefox): leave room for the vault's key. */
const MOST_CHARACTERS = 8_000_000;

const PREFIX = 'scan.';
const keyOf = (id: string) => PREFIX + id;

/**
 * Leaves a scan for the import window, without its largest pictures where all are too much; where memory is short even
 * so, without any. Throws Refusal `storage-failed`.
 */
export async function leaveScan(scan: Scan): Promise<string> {
  const id = crypto.randomUUID();
  browser.alarms.create(SCAN_ALARM, { delayInMinutes: KEPT_MINUTES });
  await put(id, withinRoom(scan))
    .catch(() => put(id, withoutPictures(scan)))
    .catch((cause: unknown) => {
      throw new Refusal('storage-failed', { cause });
    });
  return id;
}

/** Takes a scan, leaving nothing behind. Throws Refusal `scan-gone` when it was taken before, or waited for too long. */
export async function takeScan(id: string): Promise<Scan> {
  const stored: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  await browser.storage.session.remove(keyOf(id));
  const { scan, at } = fieldsIn(stored);
  if (scan === undefined || typeof at !== 'number' || isOld(at)) throw new Refusal('scan-gone');
  return parseScan(scan);
}

function parseScan(value: unknown): Scan {
  const { clicked, screen } = fieldsIn(value);
  return {
    ...parsePageScan(value),
    ...(typeof clicked === 'string' ? { clicked } : {}),
    ...(typeof screen === 'string' ? { screen } : {}),
  };
}

/** Drops every scan that nobody took: when the vault is locked, and after a minute. */
export async function dropScans(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Must stand before the worker's first await. */
export function watchScans(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SCAN_ALARM) return dropScans();
  });
}

function put(id: string, scan: Scan): Promise<void> {
  return browser.storage.session.set({ [keyOf(id)]: { scan, at: now() } });
}

/** Whichever way the clock was set meanwhile. */
function isOld(at: number): boolean {
  return Math.abs(now() - at) > KEPT_MINUTES * 60;
}

function withinRoom(scan: Scan): Scan {
  const { screen, ...page } = scan;
  const fits = screen !== undefined && screen.length <= MOST_CHARACTERS;
  let room = MOST_CHARACTERS - (fits ? screen.length : 0);
  const pictures = scan.pictures.map((picture): QrPicture => {
    const size = (picture.dataUrl?.length ?? 0) + (picture.src?.length ?? 0);
    if (size > room) return { rect: picture.rect };
    room -= size;
    return picture;
  });
  return { ...page, ...(fits && { screen }), pictures };
}

/** What is left are the texts of the page. */
function withoutPictures({ screen: _, ...page }: Scan): Scan {
  return { ...page, pictures: page.pictures.map(({ rect }) => ({ rect })) };
}
