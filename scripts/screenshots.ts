import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Popup } from '../test/e2e/support/popup.ts';
import { showAs } from '../test/e2e/support/show-as.ts';
import { PARTS, type Part, type View, walkStates } from '../test/e2e/support/states.ts';
import { startSite } from '../test/site/server.ts';

/**
 * Draws every state of the interface in both themes from the built extension, and a page that shows them side by side:
 * `npm run screenshots`, or with names of parts after `--` only these.
 */
const FOLDER = 'docs/screens';
const THEMES = ['light', 'dark'] as const;
const WIDE = { width: 1_120, height: 760 };
const NARROW = { width: 480, height: 620 };

type Theme = (typeof THEMES)[number];

const asked = process.argv.slice(2);
const parts = PARTS.filter((part) => asked.length === 0 || asked.includes(part));
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) {
  if (parts.some((part) => file.startsWith(part))) rmSync(join(FOLDER, file));
}
const site = await startSite();
for (const part of parts) {
  await walkStates(part, site, async (name, view) => {
    for (const theme of THEMES) await draw(part, view, name, theme);
  });
}
await site.close();
writeFileSync(join(FOLDER, 'README.md'), contactSheet());

async function draw(part: Part, view: View, name: string, theme: Theme): Promise<void> {
  const file = join(FOLDER, `${name}-${theme}.png`);
  await showAs(view, theme);
  if (view instanceof Popup) return view.screenshot(file);
  const page = view as Page;
  if (part === 'options') await page.setViewportSize(WIDE);
  if (part === 'import') await page.setViewportSize(NARROW);
  await page.screenshot({ path: file, animations: 'disabled' });
}

/** All pictures in a table, both themes side by side, in the order of their names. */
function contactSheet(): string {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('-light.png'))
    .map((file) => file.replace('-light.png', ''));
  const rows = names.map((name) => {
    const width = name.startsWith('options') ? 480 : 280;
    const pictures = THEMES.map(
      (theme) => `<img src="${name}-${theme}.png" width="${width}" alt="${name}, ${theme}">`,
    );
    return `| ${name} | ${pictures.join(' | ')} |`;
  });
  return [
    '# Every state, in both themes',
    '',
    'Drawn by `npm run screenshots` from the built extension; do not edit.',
    '',
    '| state | light | dark |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
