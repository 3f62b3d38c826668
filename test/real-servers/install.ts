import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const WIKI = 'mediawiki php-sqlite3 php-cli php-mbstring php-xml php-intl php-gd php-curl php-apcu'.split(
  ' ',
);
const TRACKER = 'redmine redmine-sqlite ruby-sqlite3 puma'.split(' ');

/** Installs Debian's packages of MediaWiki and Redmine, once. Needs root. */
if (!existsSync('/usr/share/mediawiki/extensions/OATHAuth') || !existsSync('/usr/share/redmine/config.ru')) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...WIKI, ...TRACKER], options);
}
