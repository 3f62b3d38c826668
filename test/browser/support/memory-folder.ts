/** What a folder does besides keeping files. */
interface FolderFaults {
  /** Called with what is about to be done to which file; throws what a file system would. */
  before?(act: 'write' | 'read' | 'remove', name: string): void;
}

/** As much of a `FileSystemDirectoryHandle` as the automatic backup uses, over a map from names to texts. */
export function folderOver(files: Map<string, string>, faults: FolderFaults = {}): FileSystemDirectoryHandle {
  const handleOf = (name: string) => ({
    getFile: async () => {
      faults.before?.('read', name);
      return new File([readFrom(files, name)], name);
    },
    createWritable: async () => writableInto(files, name, faults),
  });
  const folder = {
    keys: async function* () {
      yield* [...files.keys()];
    },
    getFileHandle: async (name: string, options: { create?: boolean } = {}) => {
      if (!files.has(name) && !options.create) throw missing(name);
      if (!files.has(name)) files.set(name, '');
      return handleOf(name);
    },
    removeEntry: async (name: string) => {
      faults.before?.('remove', name);
      if (!files.delete(name)) throw missing(name);
    },
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

/** What is written is there once it is closed, as the standard has it. */
function writableInto(files: Map<string, string>, name: string, faults: FolderFaults) {
  let pending = '';
  return {
    write: async (text: string) => {
      pending += text;
    },
    close: async () => {
      faults.before?.('write', name);
      files.set(name, pending);
    },
  };
}

function readFrom(files: Map<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw missing(name);
  return text;
}

function missing(name: string): DOMException {
  return new DOMException(`there is no ${name}`, 'NotFoundError');
}
