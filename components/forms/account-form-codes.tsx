import { i18n } from '#i18n';
import type { OtpKind } from '../../lib/otp/account';
import type { AccountEdit } from '../../lib/vault/accounts/edit';
import { type CodeParameters, CodeParametersFields } from './code-parameters';
import { TextField } from './text-field';

/** How an account's codes are made, where its kind leaves a choice. */
export function AccountFormCodes(props: {
  kind: OtpKind;
  edit: CodeParameters & Pick<AccountEdit, 'counter'>;
  onChange(changes: Partial<CodeParameters & Pick<AccountEdit, 'counter'>>): void;
}) {
  const { kind, edit, onChange } = props;
  if (kind !== 'totp' && kind !== 'hotp') return null;
  return (
    <CodeParametersFields value={edit} kind={kind} hint={i18n.t('account.codesHint')} onChange={onChange}>
      {kind === 'hotp' && (
        <TextField
          id="edit-counter"
          label={i18n.t('account.counter')}
          value={String(edit.counter)}
          numeric
          onInput={(text) => onChange({ counter: wholeOf(text) })}
        />
      )}
    </CodeParametersFields>
  );
}

/** As much of a text as is a whole number. */
function wholeOf(text: string): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Number(text.replace(/\D/g, '')));
}
