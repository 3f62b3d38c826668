import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, readSettings, type Settings, saveSettings } from './settings';

/** The settings, and how to change some of them. */
type SettingsInUse = [Settings | undefined, (changed: Partial<Settings>) => Promise<void>];

/** The settings for a page, undefined until they are read; afterwards as `useNewestSettings`. */
export function useSettings(): SettingsInUse {
  const [first, setFirst] = useState<Settings>();
  useEffect(() => {
    readSettings().then(setFirst);
  }, []);
  return useNewestSettings(first);
}

/** The settings as they were read first, and renewed when any context changes them. */
export function useNewestSettings(first: Settings | undefined): SettingsInUse {
  const [newer, setNewer] = useState<Settings>();
  useEffect(() => onSettingsChanged(setNewer), []);
  return [newer ?? first, async (changed) => setNewer(await saveSettings(changed))];
}
