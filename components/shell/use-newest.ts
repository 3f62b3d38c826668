import { useRef } from 'preact/hooks';

/** A ref that holds what it was last given: for what is made once and must not act on what is old. */
export function useNewest<T>(value: T): { readonly current: T } {
  const newest = useRef(value);
  newest.current = value;
  return newest;
}
