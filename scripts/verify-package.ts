import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

// Shows that the packages in .output/packages come from their source package and nothing else: it is unpacked into another
// folder, its dependencies installed, and everything made anew.

const OUT = path.resolve('.output/packages');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-anew-'));

try {
  for (const [name, bytes] of Object.entries(
    unzipSync(readFileSync(path.join(OUT, `latchkey-${version}-source.zip`))),
  )) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const run = (...args: string[]) =>
    execFileSync('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
  run('ci');
  run('run', 'package');
  const sums = (of: string) => readFileSync(path.join(of, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const made = sums(path.join(folder, '.output/packages'));
  const differing = sums(OUT).filter((line) => !made.includes(line));
  for (const line of made) console.log(line);
  if (differing.length > 0) {
    console.error(`made anew, these differ:\n${differing.join('\n')}`);
    process.exitCode = 1;
  } else console.log('the same, byte for byte, in another folder and another time zone');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
