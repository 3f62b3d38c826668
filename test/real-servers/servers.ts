import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server that runs, on a port of loopback. */
export interface Running {
  port: number;
  stop(): void;
}

export const WIKI_PASSWORD = 'a-quiet-harbour-7';
const WIKI = '/usr/share/mediawiki';
const TRACKER = '/usr/share/redmine';
const TRACKER_DATA = '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default';
const WIKI_SETTINGS = `
wfLoadExtension( 'OATHAuth' );
$wgOATHAuthDatabase = false;
$wgGroupPermissions['user']['oathauth-enable'] = true;
$wgMainCacheType = CACHE_DB;
`;

/** MediaWiki with OATHAuth, an empty wiki with one user, Ann. */
export async function startWiki(url: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-wiki-'));
  const env = { ...process.env, MW_CONFIG_FILE: join(folder, 'LocalSettings.php') };
  const where = ['--dbtype', 'sqlite', '--dbname', 'wiki', '--dbpath', join(folder, 'data')];
  const names = ['--server', url, '--scriptpath', '', '--pass', WIKI_PASSWORD, 'Wiki', 'Ann'];
  const php = (script: string, ...args: string[]) =>
    execFileSync('php', [`${WIKI}/maintenance/${script}.php`, ...args], { env, stdio: 'pipe' });
  php('install', ...where, '--confpath', folder, ...names);
  appendFileSync(env.MW_CONFIG_FILE, WIKI_SETTINGS);
  php('update', '--quick');
  const port = await freePort();
  const more = { ...env, PHP_CLI_SERVER_WORKERS: '4' };
  return running(
    spawn('php', ['-S', `127.0.0.1:${port}`, '-t', WIKI], { env: more, stdio: 'pipe', detached: true }),
    port,
    folder,
  );
}

/** Redmine, with the one user that it comes with: admin. */
export async function startTracker(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-tracker-'));
  const data = join(folder, 'data.sqlite3');
  copyFileSync(TRACKER_DATA, data);
  const port = await freePort();
  const env = {
    ...process.env,
    RAILS_ENV: 'production',
    X_DEBIAN_SITEID: 'default',
    RAILS_SERVE_STATIC_FILES: '1',
    DATABASE_URL: `sqlite3:${data}`,
  };
  const args = ['-b', `tcp://127.0.0.1:${port}`, 'config.ru'];
  return running(spawn('puma', args, { cwd: TRACKER, env, stdio: 'pipe', detached: true }), port, folder);
}

async function running(child: ChildProcess, port: number, folder: string): Promise<Running> {
  const stop = () => {
    // A group of its own: PHP's workers would outlive it.
    if (child.pid !== undefined) process.kill(-child.pid);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return { port, stop };
    await new Promise((again) => setTimeout(again, 200));
  }
  stop();
  throw new Error(`${child.spawnfile} does not answer`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
