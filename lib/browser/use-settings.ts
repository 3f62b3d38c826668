import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, readSettings, type Settings, saveSettings } from './settings';

/**
 * The settings for a page, renewed when any context changes them and undefined until they are read, and how to change some
 * of them. `first` is a reading that was begun before.
 */
export function useSettings(
  first?: Promise<Settings>,
): [Settings | undefined, (changed: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState<Settings>();
  // The first reading counts only once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    (first ?? readSettings()).then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return [settings, async (changed) => setSettings(await saveSettings(changed))];
}
