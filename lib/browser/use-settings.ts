import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, saveSettings } from './settings';

/** The settings for a page, undefined until they are read, and how to change some of them. */
export function useSettings(): [Settings | undefined, (changed: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    readSettings().then(setSettings);
  }, []);
  return [settings, async (changed) => setSettings(await saveSettings(changed))];
}
