import type { Page } from '@playwright/test';
import { Popup } from './popup.ts';
import type { View } from './states.ts';

/** Shows a page or a popup as a desktop in light or dark colours has it, and perhaps one without motion. */
export async function showAs(
  view: View,
  colorScheme: 'light' | 'dark',
  reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<void> {
  if (!(view instanceof Popup)) return (view as Page).emulateMedia({ colorScheme, reducedMotion });
  const features = [
    { name: 'prefers-color-scheme', value: colorScheme },
    { name: 'prefers-reduced-motion', value: reducedMotion },
  ];
  await view.send('Emulation.setEmulatedMedia', { features });
}
