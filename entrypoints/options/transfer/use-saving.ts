import { useState } from 'preact/hooks';
import { isHanded, type Saving, saveFile } from '../../../lib/browser/backup/save-file';
import { Refusal } from '../../../lib/refusal';

/** What became of a file, and how to go on. */
export interface FileSaving {
  /** Undefined until something was saved. */
  saving: Saving | undefined;
  /** Saves what `make` makes, in a click. Throws as `saveFile` and the proof do. */
  save(name: string, make: () => Promise<Blob> | Blob): Promise<void>;
  /** Looks at the file that a person chose: only now it counts as saved. Throws Refusal `other-file`, or as the proof does. */
  check(file: File): Promise<void>;
  forget(): void;
}

/** Nothing is called saved before it was read back and `prove` had its look at it; without one, it is what was written. */
export function useSaving(prove?: (file: Blob) => Promise<unknown>): FileSaving {
  const [saving, setSaving] = useState<Saving>();
  return {
    saving,
    save: async (name, make) => {
      setSaving(undefined);
      const ended = await saveFile(name, make);
      if (ended.is === 'saved') await prove?.(ended.content);
      setSaving(ended);
    },
    check: async (file) => {
      const isOther = prove === undefined && saving?.is === 'handed' && !(await isHanded(saving, file));
      if (isOther) throw new Refusal('other-file');
      await prove?.(file);
      setSaving({ is: 'saved', name: file.name, content: file });
    },
    forget: () => setSaving(undefined),
  };
}
