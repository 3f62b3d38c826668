import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged, type Settings } from './settings';

/** The settings as they were read first, and renewed when any context changes them. */
export function useNewestSettings(first: Settings | undefined): Settings | undefined {
  const [newer, setNewer] = useState<Settings>();
  useEffect(() => onSettingsChanged(setNewer), []);
  return newer ?? first;
}
