import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BundledPackage, bundledPackages } from './bundled-packages.ts';

/** Code inside a package that is somebody else's. */
const WITHIN: Record<string, string> = {
  '@phi-ag/argon2':
    'Holds the reference implementation of Argon2, compiled: Copyright 2015 Daniel Dinu, Dmitry Khovratovich, Jean-Philippe Aumasson and Samuel Neves; CC0-1.0 or Apache-2.0 (github.com/P-H-C/phc-winner-argon2).',
};

/** Writes the page of licences into a build, and the list of parts (CycloneDX 1.6) beside it. */
export function writeNotices(outDir: string): void {
  const packages = bundledPackages();
  writeFileSync(path.join(outDir, 'notices.html'), noticesPage(packages));
  const bill = path.join(path.dirname(outDir), 'sbom');
  mkdirSync(bill, { recursive: true });
  writeFileSync(path.join(bill, `${path.basename(outDir)}.cdx.json`), billOfMaterials(packages));
}

/** Plain HTML without a script or a style: the page must be readable and cannot do anything. */
export function noticesPage(packages: BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, texts }) => {
    const within = WITHIN[name] ? `<p>${escapeText(WITHIN[name])}</p>` : '';
    const licences = texts.map((text) => `<pre>${escapeText(text)}</pre>`).join('\n');
    return `<section>\n<h2>${escapeText(`${name} ${version}`)}</h2>\n<p>${escapeText(license)}</p>\n${within}${licences}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Licences of the software in Latchkey</title></head>
<body>
<h1>Licences of the software in Latchkey</h1>
<p>Latchkey is under the MIT licence, and holds parts of ${packages.length} other packages. Their source is at npmjs.com, under the name and version that stands above each.</p>
${parts.join('\n')}
</body>
</html>
`;
}

/** Without a time or a serial number, so that the same build has the same list. */
export function billOfMaterials(packages: BundledPackage[]): string {
  const components = packages.map(({ name, version, license }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: [{ expression: license }] };
  });
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2)}\n`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
