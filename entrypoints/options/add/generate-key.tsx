import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { type CodeParameters, CodeParametersFields } from '../../../components/forms/code-parameters';
import { type AccountNames, NameFields } from '../../../components/forms/name-fields';
import { useUnsaved } from '../../../components/forms/use-unsaved';
import { VerifyForm } from '../../../components/forms/verify-form';
import { byteText } from '../../../components/words/length-text';
import { now } from '../../../lib/browser/settings/clock';
import { saveSettings } from '../../../lib/browser/settings/save-settings';
import type { OtpAccount } from '../../../lib/otp/account';
import { encodeBase32 } from '../../../lib/otp/base32';
import { accountOfSecret } from '../../../lib/otp/new-account';
import { randomSeed } from '../../../lib/otp/seed';
import { parsePlace, returnFrom } from '../shell/route';
import { ScanMe } from '../shell/scan-me';

/** 20 bytes are what RFC 4226, section 4, recommends; 32 and 64 are the block of the longer hashes. */
const KEY_BYTES = [20, 32, 64];

/** A new random key: shown to the phone, checked against it, saved here if wanted. */
export function GenerateKey(props: {
  names: AccountNames;
  onNames(names: AccountNames): void;
  onSave(account: OtpAccount): Promise<boolean>;
}) {
  const { names } = props;
  const [parameters, setParameters] = useState<CodeParameters>({ algorithm: 'SHA1', digits: 6, period: 30 });
  const [secret, setSecret] = useState(() => randomSeed());
  // A key that has a name may be on a phone already.
  const settle = useUnsaved(names.issuer !== '' || names.label !== '');
  const account = accountOfSecret(secret, { ...names, ...parameters });
  const save = async () => {
    const from = parsePlace(location.hash);
    if (!(await props.onSave(account))) return;
    settle();
    returnFrom(from);
  };

  return (
    <div class="generate">
      <div class="stack">
        <p class="warning">{i18n.t('adding.generateWarning')}</p>
        <NameFields value={names} onChange={props.onNames} />
        <CodeParametersFields value={parameters} onChange={setParameters}>
          <KeyLength bytes={secret.length} onChange={(bytes) => setSecret(randomSeed(bytes))} />
        </CodeParametersFields>
        <VerifyForm key={encodeBase32(secret)} account={account} now={now} onCorrect={correctByPhone} />
        <div class="actions">
          <button type="button" class="button primary" onClick={save}>
            {i18n.t('add.save')}
          </button>
          <button type="button" class="button" onClick={() => setSecret(randomSeed(secret.length))}>
            {i18n.t('add.newKey')}
          </button>
        </div>
      </div>
      <ScanMe account={account} title={i18n.t('add.scanTitle')} />
    </div>
  );
}

function KeyLength({ bytes, onChange }: { bytes: number; onChange(bytes: number): void }) {
  return (
    <ChoiceField
      id="key-length"
      label={i18n.t('add.keyLength')}
      value={bytes}
      choices={KEY_BYTES.map((one) => ({ value: one, text: byteText(one) }))}
      onChange={onChange}
    />
  );
}

function correctByPhone(seconds: number): void {
  saveSettings({ clockCorrection: { seconds, source: 'phone', at: Math.floor(now()) } });
}
