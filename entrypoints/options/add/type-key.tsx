import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CodeParameters, CodeParametersFields } from '../../../components/forms/code-parameters';
import { type AccountNames, NameFields } from '../../../components/forms/name-fields';
import { SecretField } from '../../../components/forms/secret-field';
import { useSubmit } from '../../../components/forms/use-submit';
import { useUnsaved } from '../../../components/forms/use-unsaved';
import type { Message } from '../../../components/shell/toast';
import type { OtpAccount } from '../../../lib/otp/account';
import { accountOfText, isKeyLink } from '../../../lib/otp/new-account';
import { parsePlace, returnFrom } from '../shell/route';
import { TypedCode } from './typed-code';

const USUAL: CodeParameters = { algorithm: 'SHA1', digits: 6, period: 30 };
const NAMELESS: AccountNames = { issuer: '', label: '' };

/** A key that a site shows in letters, or a whole otpauth link. Once saved, its code is shown: the site asks for it next. */
export function TypeKey(props: {
  names: AccountNames;
  onNames(names: AccountNames): void;
  onSave(account: OtpAccount): Promise<boolean>;
  say(message: Message): void;
}) {
  const { names, onNames } = props;
  const [key, setKey] = useState('');
  const [parameters, setParameters] = useState(USUAL);
  const [saved, setSaved] = useState<OtpAccount>();
  const settle = useUnsaved(key !== '' || names.issuer !== '' || names.label !== '');
  const { problem, submit } = useSubmit(async () => {
    const account = accountOfText(key, { ...names, ...parameters });
    const from = parsePlace(location.hash);
    if (!(await props.onSave(account))) return;
    settle();
    setKey('');
    onNames(NAMELESS);
    // A counter moves on by showing a code, which here nobody asked for.
    if (account.kind === 'hotp') returnFrom(from);
    else setSaved(account);
  });
  if (saved) return <TypedCode account={saved} say={props.say} onAnother={() => setSaved(undefined)} />;
  return (
    <form class="stack narrow" onSubmit={submit}>
      <SecretField id="key" label={i18n.t('add.keyField')} value={key} onInput={setKey} problem={problem} />
      <NameFields value={names} onChange={onNames} />
      {!isKeyLink(key) && <CodeParametersFields value={parameters} onChange={setParameters} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={key.trim() === ''}>
          {i18n.t('add.save')}
        </button>
      </div>
    </form>
  );
}
