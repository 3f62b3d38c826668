import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in the build. */
export interface BundledPackage {
  name: string;
  version: string;
  /** An SPDX expression. */
  license: string;
  /** The texts that it asks to be passed on, as its own files have them. */
  texts: string[];
}

/** Licences that let their code be part of this package, as it is handed on. */
const FITTING = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD', 'MPL-2.0', 'CC0-1.0'];

const PACKAGE_FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//;
const folders = new Set<string>();

/** Notes the packages that each part of the build is made of: what was left out of it is not among them. */
export const BUNDLED_PACKAGES: Plugin = {
  name: 'bundled-packages',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      const modules = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
      for (const id of modules) {
        const [, folder] = PACKAGE_FOLDER.exec(id.replace('\0', '')) ?? [];
        if (folder) folders.add(folder);
      }
    }
  },
};

/** What was noted so far, by name. Throws for a package whose licence does not fit, or that has none. */
export function bundledPackages(): BundledPackage[] {
  const packages = [...folders].map(readPackage);
  const unfit = packages.filter(({ license }) => !fits(license));
  if (unfit.length > 0) {
    throw new Error(`no fitting licence: ${unfit.map(({ name, license }) => `${name} (${license})`).join()}`);
  }
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether an SPDX expression admits a fitting licence: one of those between OR, all of those between AND. */
export function fits(license: string): boolean {
  const isFit = (name: string) => FITTING.includes(name.trim());
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(isFit));
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const texts = files
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return { name, version, license: String(license ?? 'none'), texts };
}
