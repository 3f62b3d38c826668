import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
/** What the reader of backups in another language imports, by its Debian package. */
const PYTHON_PACKAGES = { 'python3-cryptography': 'cryptography', 'python3-argon2': 'argon2' };
/** Debian's Chromium has its languages in a package of their own. */
const LANGUAGES_DIR = '/usr/lib/chromium/locales';
const INSTALL: Partial<Record<NodeJS.Platform, string>> = {
  linux:
    'sudo apt-get install -y chromium chromium-l10n firefox-esr oathtool python3-cryptography python3-argon2',
  darwin:
    'brew install --cask chromium firefox && brew install oath-toolkit, pip3 install cryptography argon2-cffi',
  win32: 'winget install Hibbiki.Chromium Mozilla.Firefox (oathtool, Python: run the tests in WSL)',
};

/**
 * The Chromium that the tests drive: `CHROMIUM`, else the usual places. Branded Chrome will not do: it ignores
 * `--load-extension`. Throws when there is none.
 */
export function findChromium(): string {
  return found('CHROMIUM', CHROMIUM_PATHS);
}

/** The Firefox that the tests drive: `FIREFOX`, else the usual places. Throws when there is none. */
export function findFirefox(): string {
  return found('FIREFOX', FIREFOX_PATHS);
}

/**
 * The Python that reads the backup format's vectors: `PYTHON`, else the system's, since its packages are not those of another
 * Python that may come first in `PATH`.
 */
export function findPython(): string {
  return process.env['PYTHON'] ?? '/usr/bin/python3';
}

/** The Debian packages that this Python lacks. */
export function missingPythonPackages(): string[] {
  return Object.entries(PYTHON_PACKAGES).flatMap(([name, module]) => {
    const { status } = spawnSync(findPython(), ['-c', `import ${module}`], { stdio: 'ignore' });
    return status === 0 ? [] : [name];
  });
}

function found(variable: string, paths: string[]): string {
  const path = [process.env[variable] ?? [], paths].flat().find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${variable} is not installed: npm run browsers`);
  return path;
}

function onPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some(
    (folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)),
  );
}

/** The Debian packages of what is not there yet. */
function missing(): string[] {
  const present = {
    chromium: existsSomewhere(findChromium),
    'chromium-l10n': !existsSync('/etc/debian_version') || existsSync(join(LANGUAGES_DIR, 'ja.pak')),
    'firefox-esr': existsSomewhere(findFirefox),
    oathtool: onPath('oathtool'),
  };
  const programs = Object.entries(present).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  return [...programs, ...missingPythonPackages()];
}

function existsSomewhere(find: () => string): boolean {
  try {
    return find() !== '';
  } catch {
    return false;
  }
}

function provide(packages: string[]): boolean {
  if (packages.length === 0) return true;
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!canInstall) return false;
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
  });
  return missing().length === 0;
}

if (import.meta.main) {
  const packages = missing();
  if (provide(packages)) {
    console.log("Chromium, Firefox, oathtool and Python's libraries are there.");
  } else {
    console.error(
      `Missing: ${packages.join(', ')}. Install them with: ${INSTALL[process.platform] ?? INSTALL.linux}`,
    );
    process.exitCode = 1;
  }
}
