import { useEffect, useState } from 'preact/hooks';
import { saveSettings } from './save-settings';
import { readSettings, type Settings } from './settings';
import { useNewestSettings } from './use-newest-settings';

/** The settings, undefined until they are read, and how to change some of them. */
type SettingsInUse = [Settings | undefined, (changed: Partial<Settings>) => Promise<void>];

/** The settings for a page, renewed when any context changes them. */
export function useSettings(): SettingsInUse {
  const [first, setFirst] = useState<Settings>();
  useEffect(() => {
    readSettings().then(setFirst);
  }, []);
  const newest = useNewestSettings(first);
  return [
    newest,
    async (changed) => {
      await saveSettings(changed);
    },
  ];
}
