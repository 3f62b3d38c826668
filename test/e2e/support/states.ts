import { rm } from 'node:fs/promises';
import type { Site } from '../../site/server.ts';
import { Extension } from './chromium.ts';
import { importStates } from './states-import.ts';
import { optionsStates } from './states-options.ts';
import { panelStates, popupStates } from './states-popup.ts';

/** A page or a popup, in some state. */
export interface View {
  evaluate(expression: string): Promise<unknown>;
}

/** Is called with each state by its name, such as `options-accounts`. */
export type See = (name: string, view: View) => Promise<void>;

export interface Walk {
  extension: Extension;
  site: Site;
  see: See;
}

const WALKS = {
  popup: popupStates,
  panel: panelStates,
  import: importStates,
  options: optionsStates,
} as const;

/** A part of the interface that is walked by itself. */
export type Part = keyof typeof WALKS;
export const PARTS = Object.keys(WALKS) as Part[];

/** Goes through all states of a part, each as a person gets there, in a browser of its own. */
export async function walkStates(part: Part, site: Site, see: See, build?: string): Promise<void> {
  const extension = await Extension.launch({ ...(build === undefined ? {} : { build }) });
  try {
    await WALKS[part]({ extension, site, see });
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true });
  }
}
