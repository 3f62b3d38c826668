import { useLayoutEffect, useMemo } from 'preact/hooks';

/** Keeps the window as large as it is while the list is narrowed: it would jump with each key, and scrolls inside instead. */
export function useHeldHeight(isNarrowed: boolean): void {
  // As it is before the narrowed list is drawn. Chromium makes a window that scrolls wider: it goes on scrolling, by a pixel.
  const height = useMemo(
    () => (isNarrowed ? `${Math.min(document.body.scrollHeight, innerHeight + 1)}px` : ''),
    [isNarrowed],
  );
  useLayoutEffect(() => {
    document.body.style.setProperty('min-block-size', height);
  }, [height]);
}
