import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { QrPicture } from '../../../components/codes/qr-picture';
import { ChoiceField } from '../../../components/forms/choice-field';
import { type CodeParameters, CodeParametersFields } from '../../../components/forms/code-parameters';
import { NameFields } from '../../../components/forms/name-fields';
import { useUnsaved } from '../../../components/forms/use-unsaved';
import { VerifyForm } from '../../../components/forms/verify-form';
import { now } from '../../../lib/browser/settings/clock';
import { saveSettings } from '../../../lib/browser/settings/settings';
import { ACCOUNT_DEFAULTS, type OtpAccount } from '../../../lib/otp/account';
import { encodeBase32 } from '../../../lib/otp/base32';
import { formatKeyUri } from '../../../lib/otp/key-uri';
import { randomSeed } from '../../../lib/otp/seed';
import { returnFrom } from '../shell/route';

/** 20 bytes are what RFC 4226, section 4, recommends; 32 and 64 are the block of the longer hashes. */
const KEY_BYTES = [20, 32, 64];

/** A new random key: shown to the phone, checked against it, saved here if wanted. */
export function GenerateKey({ onSave }: { onSave(account: OtpAccount): Promise<boolean> }) {
  const [names, setNames] = useState({ issuer: '', label: '' });
  const [parameters, setParameters] = useState<CodeParameters>({ algorithm: 'SHA1', digits: 6, period: 30 });
  const [secret, setSecret] = useState(() => randomSeed());

  // A key that has a name may be on a phone already.
  const settle = useUnsaved(names.issuer !== '' || names.label !== '');

  const account: OtpAccount = {
    ...ACCOUNT_DEFAULTS,
    ...parameters,
    issuer: names.issuer.trim(),
    label: names.label.trim(),
    secret,
    tags: [],
    sites: [],
  };
  const key = encodeBase32(secret);

  return (
    <div class="generate">
      <div class="stack">
        <NameFields value={names} onChange={setNames} />
        <CodeParametersFields value={parameters} onChange={setParameters}>
          <ChoiceField
            id="key-length"
            label={i18n.t('add.keyLength')}
            value={secret.length}
            choices={KEY_BYTES.map((one) => ({ value: one, text: i18n.t('add.bytes', [String(one)]) }))}
            onChange={(bytes: number) => setSecret(randomSeed(bytes))}
          />
        </CodeParametersFields>
        <VerifyForm key={key} account={account} now={now} onCorrect={correctByPhone} />
        <div class="actions">
          <button
            type="button"
            class="button primary"
            onClick={async () => {
              if (!(await onSave(account))) return;
              settle();
              returnFrom({ section: 'add', below: [] });
            }}
          >
            {i18n.t('add.save')}
          </button>
          <button type="button" class="button" onClick={() => setSecret(randomSeed(secret.length))}>
            {i18n.t('add.newKey')}
          </button>
        </div>
      </div>
      <figure class="card scan-me">
        <figcaption>
          <h2>{i18n.t('add.scanTitle')}</h2>
        </figcaption>
        <QrPicture text={formatKeyUri(account)} label={i18n.t('add.qrAlt')} />
        <p class="hint">{i18n.t('add.keyInLetters')}</p>
        <p class="code key-letters">{key.match(/.{1,4}/g)?.join(' ')}</p>
      </figure>
    </div>
  );
}

function correctByPhone(seconds: number): void {
  saveSettings({ clockCorrection: { seconds, source: 'phone', at: Math.floor(now()) } });
}
