/** Long enough for the browser to have taken the file; then its content is let go of. */
const KEPT_MS = 10_000;

/** Hands a file to the browser's downloads, which need no permission. The browser chooses the folder, or asks. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
