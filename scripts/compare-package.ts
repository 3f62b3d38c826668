import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { filesBelow } from './fixed-zip.ts';

// Compares a package that was downloaded (.zip, .xpi, .crx) or an installed extension's folder with what this checkout builds:
//   npm run package:compare -- <package or folder> [chrome|firefox]

/** What stores and browsers put beside the files of a package. */
const ADDED = /^(_metadata|META-INF)\//;
const ZIP_BEGINS = Buffer.from([0x50, 0x4b, 3, 4]);

const [given, browser = 'chrome'] = process.argv.slice(2);
if (given === undefined) throw new Error('name a package or a folder');
const theirs = statSync(given).isDirectory() ? readFolder(given) : readZip(given);
const ours = readFolder(`.output/${browser}-mv3`);
const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].filter(
  (name) => !ADDED.test(name),
);
const differing = names.filter((name) => !isSame(name, theirs[name], ours[name]));
for (const name of differing.sort()) console.log(`differs: ${name}`);
console.log(`${names.length - differing.length} of ${names.length} files are the same`);
if (differing.length > 0) process.exitCode = 1;

function readFolder(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(filesBelow(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** A .crx is a zip behind a signed head. */
function readZip(file: string): Record<string, Uint8Array> {
  const bytes = readFileSync(file);
  const files = unzipSync(bytes.subarray(Math.max(0, bytes.indexOf(ZIP_BEGINS))));
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('/')));
}

/** Stores write a key and an address for updates into the manifest; all else in it must be ours. */
function isSame(name: string, one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (name !== 'manifest.json') return Buffer.from(one).equals(other);
  return manifestOf(one) === manifestOf(other);
}

function manifestOf(bytes: Uint8Array): string {
  const { key: _, update_url: __, ...manifest } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return JSON.stringify(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
