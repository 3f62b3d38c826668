import { Refusal } from '../../refusal';

/** Long enough for the browser to have taken the file; then its content is let go of. */
const KEPT_MS = 10_000;

/** A file that lies where a person chose, and was read back from there. */
export interface SavedFile {
  is: 'saved';
  /** As the person named it. */
  name: string;
  /** What was read back; the same as what was written. */
  content: Blob;
}

/** A file that was handed to the browser, which does not tell what became of it. */
export interface HandedFile {
  is: 'handed';
  name: string;
  /** SHA-256, by which the file is known again: what may be secret is not held on to. */
  digest: Uint8Array;
}

/** How saving a file ended. */
export type Saving = SavedFile | HandedFile | { is: 'cancelled' };

/** Where a file goes: a handle that the person chose, or the browser's downloads. */
type Target = { handle: FileSystemFileHandle } | 'downloads' | 'cancelled';

/** What Chromium has and the standard's types do not. */
interface Picker {
  showSaveFilePicker?(options: { id: string; suggestedName: string }): Promise<FileSystemFileHandle>;
}

/**
 * Saves a file, in a click. Where the browser has a picker, the file is written, read back and compared; elsewhere it is
 * handed to the downloads, which need no permission. `make` is called once a place was chosen. Throws as `make` does, and
 * Refusal `file-not-saved` when what was chosen cannot be written, or holds something else afterwards.
 */
export async function saveFile(name: string, make: () => Promise<Blob> | Blob): Promise<Saving> {
  const target = await chooseTarget(name);
  if (target === 'cancelled') return { is: 'cancelled' };
  const content = await make();
  if (target === 'downloads') {
    download(name, content);
    return { is: 'handed', name, digest: await digestOf(content) };
  }
  return writeTo(target.handle, content);
}

/** Whether a file that a person chose is the one that was handed to the browser. */
export async function isHanded({ digest }: HandedFile, file: Blob): Promise<boolean> {
  return isSame(digest, await digestOf(file));
}

/** A picker that was closed is an answer. One that cannot be shown, because the click is too long ago, is none. */
async function chooseTarget(suggestedName: string): Promise<Target> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (showSaveFilePicker === undefined) return 'downloads';
  try {
    return { handle: await showSaveFilePicker({ id: 'latchkey-file', suggestedName }) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError' ? 'cancelled' : 'downloads';
  }
}

/** The browser may still refuse a file when it is closed: it looks into what it was given. */
async function writeTo(handle: FileSystemFileHandle, content: Blob): Promise<SavedFile> {
  try {
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
    const found = await handle.getFile();
    if (!isSame(await bytesIn(found), await bytesIn(content))) throw new Refusal('file-not-saved');
    return { is: 'saved', name: handle.name, content: found };
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw new Refusal('file-not-saved', { cause });
  }
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

async function digestOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
}

async function bytesIn(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
