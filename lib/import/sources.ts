/** A file to read, with what it cannot be read without. */
export interface Source {
  file: File;
  /** Beside Steam Desktop Authenticator's files. */
  manifest?: File;
}

/** The files as they were brought; a manifest goes with the Steam files beside it, and is none by itself then. */
export function sourcesOf(files: readonly File[]): Source[] {
  const manifest = files.find(({ name }) => name.toLowerCase() === 'manifest.json');
  if (manifest === undefined || !files.some(isSteamFile)) return files.map((file) => ({ file }));
  return files
    .filter((file) => file !== manifest)
    .map((file) => (isSteamFile(file) ? { file, manifest } : { file }));
}

/** Whether a file is called as Steam Desktop Authenticator calls an account's. */
export function isSteamFile({ name }: File): boolean {
  return /\.mafile$/i.test(name);
}
