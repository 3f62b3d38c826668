import { i18n } from '#i18n';

/** The apps that most people come from and that have an export. Names are the apps' own, in no language. */
const EXPORTING = [
  ['google', 'Google Authenticator'],
  ['twofas', '2FAS'],
  ['aegis', 'Aegis'],
  ['ente', 'Ente Auth'],
  ['bitwarden', 'Bitwarden'],
  ['proton', 'Proton Authenticator'],
  ['extension', 'Authenticator (browser extension)'],
  ['keepass', 'KeePassXC'],
] as const;

/** Those that give nothing away: accounts are set up anew at each service. */
const CLOSED = [
  ['microsoft', 'Microsoft Authenticator'],
  ['authy', 'Authy'],
] as const;

/** For each app: which menu, which file, which passphrase. One is open at a time. */
export function Guides() {
  return (
    <div class="guides">
      {EXPORTING.map(([key, name]) => (
        <details key={key} name="guide">
          <summary>{name}</summary>
          <dl>
            <Line term={i18n.t('welcome.menu')} text={i18n.t(`welcome.guides.${key}.menu`)} />
            <Line term={i18n.t('welcome.file')} text={i18n.t(`welcome.guides.${key}.file`)} />
            <Line term={i18n.t('welcome.passphrase')} text={i18n.t(`welcome.guides.${key}.passphrase`)} />
          </dl>
        </details>
      ))}
      {CLOSED.map(([key, name]) => (
        <details key={key} name="guide">
          <summary>{name}</summary>
          <p>{i18n.t(`welcome.closed.${key}`)}</p>
        </details>
      ))}
    </div>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
