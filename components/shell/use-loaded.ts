import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, undefined until then. It is called when `wanted`, and once. */
export function useLoaded<T>(load: () => Promise<T>, wanted = true): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  // Where it comes from never changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (wanted && loaded === undefined) load().then(setLoaded);
  }, [wanted]);
  return loaded;
}
