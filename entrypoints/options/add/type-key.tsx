import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CodeParameters, CodeParametersFields } from '../../../components/forms/code-parameters';
import { NameFields } from '../../../components/forms/name-fields';
import { Problem } from '../../../components/forms/problem';
import { SecretInput } from '../../../components/forms/secret-input';
import { useUnsaved } from '../../../components/forms/use-unsaved';
import { textOf } from '../../../components/words/refusal-text';
import type { OtpAccount } from '../../../lib/otp/account';
import { parseSecretOrKeyUri } from '../../../lib/otp/key-uri';
import { returnFrom } from '../shell/route';

/** A key that a site shows in letters, or a whole otpauth link. */
export function TypeKey({ onSave }: { onSave(account: OtpAccount): Promise<boolean> }) {
  const [key, setKey] = useState('');
  const [names, setNames] = useState({ issuer: '', label: '' });
  const [parameters, setParameters] = useState<CodeParameters>({ algorithm: 'SHA1', digits: 6, period: 30 });
  const [problem, setProblem] = useState<string>();
  const isLink = key.includes('://');
  const settle = useUnsaved(key !== '' || names.issuer !== '' || names.label !== '');

  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(undefined);
    try {
      const parsed = parseSecretOrKeyUri(key);
      const account = {
        ...parsed,
        ...(isLink ? {} : parameters),
        issuer: names.issuer.trim() || parsed.issuer,
        label: names.label.trim() || parsed.label,
      };
      if (!(await onSave(account))) return;
      settle();
      returnFrom({ section: 'add', below: [] });
    } catch (error) {
      setProblem(textOf(error));
    }
  };

  return (
    <form class="stack narrow" onSubmit={submit}>
      <div class="field">
        <label for="key">{i18n.t('add.keyField')}</label>
        <SecretInput
          id="key"
          value={key}
          onInput={setKey}
          invalid={problem !== undefined}
          describedBy="key-problem"
        />
      </div>
      <Problem id="key-problem" text={problem} />
      <NameFields value={names} onChange={setNames} />
      {!isLink && <CodeParametersFields value={parameters} onChange={setParameters} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={key.trim() === ''}>
          {i18n.t('add.save')}
        </button>
      </div>
    </form>
  );
}
