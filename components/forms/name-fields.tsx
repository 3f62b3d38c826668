import { i18n } from '#i18n';
import { TextField } from './text-field';

/** The names of a new account: the service, and whose account it is there. */
export interface AccountNames {
  issuer: string;
  label: string;
}

export function NameFields({
  value,
  onChange,
}: {
  value: AccountNames;
  onChange(value: AccountNames): void;
}) {
  return (
    <div class="two">
      <TextField
        id="issuer"
        label={i18n.t('account.issuer')}
        placeholder={i18n.t('add.issuerHint')}
        value={value.issuer}
        onInput={(issuer) => onChange({ ...value, issuer })}
      />
      <TextField
        id="label"
        label={i18n.t('account.label')}
        placeholder={i18n.t('add.labelHint')}
        value={value.label}
        onInput={(label) => onChange({ ...value, label })}
      />
    </div>
  );
}
