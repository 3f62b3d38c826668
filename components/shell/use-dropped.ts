import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useNewest } from './use-newest';

/**
 * Takes files and texts that are dropped or pasted anywhere on the page: what misses the marked place would otherwise
 * open in the page's stead. Answers whether something hovers over the page.
 */
export function useDropped(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useNewest(onFiles);
  useEffect(() => {
    const take = (data: DataTransfer | null) => {
      const files = filesOf(data);
      if (files.length > 0) taking.current(files);
    };
    return listen(take, setOver);
  }, [taking]);
  return over;
}

/** Hears of what is dropped, pasted and dragged over the page; answers with how to end that. */
function listen(take: (data: DataTransfer | null) => void, setOver: (over: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    take(event.clipboardData);
  };
  addEventListener('dragover', hover, { signal });
  addEventListener('dragleave', leave, { signal });
  addEventListener('drop', drop, { signal });
  addEventListener('paste', paste, { signal });
  return () => stop.abort();
}

/** Files, or a text as if it were one. */
function filesOf(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  if (files.length > 0 || text.trim() === '') return files;
  return [new File([text], i18n.t('import.pasted'), { type: 'text/plain' })];
}
