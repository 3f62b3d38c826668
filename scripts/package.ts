import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, fixedZip } from './fixed-zip.ts';

// Makes what the stores are given, into .output/packages: see docs/releasing.md.

const OUT = '.output/packages';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Without the key that pins an unpacked extension's id: stores refuse it. */
function build(browser: 'chrome' | 'firefox'): string {
  const env = { ...process.env, LATCHKEY_FOR: 'store' };
  execFileSync('npx', ['wxt', 'build', '-b', browser, '--mv3'], { stdio: 'inherit', env });
  return `.output/${browser}-mv3`;
}

/** What git knows of; in a source package, which has no git, what lies there and was not made. */
function sourceFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((name) => name !== '' && !name.startsWith('.ci/'));
  } catch {
    return filesBelow('.').filter((name) => !/^(node_modules|\.output|\.wxt|test-results)\//.test(name));
  }
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const packages: Record<string, Uint8Array> = {};
for (const browser of ['chrome', 'firefox'] as const) {
  const folder = build(browser);
  packages[`latchkey-${version}-${browser}.zip`] = fixedZip(folder, filesBelow(folder));
  copyFileSync(
    `.output/sbom/${browser}-mv3.cdx.json`,
    path.join(OUT, `latchkey-${version}-${browser}.cdx.json`),
  );
}
packages[`latchkey-${version}-source.zip`] = fixedZip('.', sourceFiles());
for (const [name, bytes] of Object.entries(packages)) writeFileSync(path.join(OUT, name), bytes);

const sums = filesBelow(OUT)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(OUT, name)))
        .digest('hex')}  ${name}\n`,
  );
writeFileSync(path.join(OUT, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));
