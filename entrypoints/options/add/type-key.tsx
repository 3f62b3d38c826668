import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CodeParameters, CodeParametersFields } from '../../../components/forms/code-parameters';
import { NameFields } from '../../../components/forms/name-fields';
import { SecretField } from '../../../components/forms/secret-field';
import { useSubmit } from '../../../components/forms/use-submit';
import { useUnsaved } from '../../../components/forms/use-unsaved';
import type { OtpAccount } from '../../../lib/otp/account';
import { accountOfText, isKeyLink } from '../../../lib/otp/new-account';
import { returnFrom } from '../shell/route';

/** A key that a site shows in letters, or a whole otpauth link. */
export function TypeKey({ onSave }: { onSave(account: OtpAccount): Promise<boolean> }) {
  const [key, setKey] = useState('');
  const [names, setNames] = useState({ issuer: '', label: '' });
  const [parameters, setParameters] = useState<CodeParameters>({ algorithm: 'SHA1', digits: 6, period: 30 });
  const settle = useUnsaved(key !== '' || names.issuer !== '' || names.label !== '');
  const { problem, submit } = useSubmit(async () => {
    if (!(await onSave(accountOfText(key, { ...names, ...parameters })))) return;
    settle();
    returnFrom({ section: 'add', below: [] });
  });

  return (
    <form class="stack narrow" onSubmit={submit}>
      <SecretField id="key" label={i18n.t('add.keyField')} value={key} onInput={setKey} problem={problem} />
      <NameFields value={names} onChange={setNames} />
      {!isKeyLink(key) && <CodeParametersFields value={parameters} onChange={setParameters} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={key.trim() === ''}>
          {i18n.t('add.save')}
        </button>
      </div>
    </form>
  );
}
