import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../../../components/forms/text-field';
import type { FoundFile } from '../../../lib/import/findings';
import type { OtpAccount } from '../../../lib/otp/account';

/** Names that a person gives to accounts that came without any. */
export type GivenNames = ReadonlyMap<OtpAccount, string>;

/** An account as it will be saved: under the name that it was given, or the site that it is for. */
export function withGivenName(account: OtpAccount, names: GivenNames): OtpAccount {
  if (!isNameless(account)) return account;
  return { ...account, issuer: names.get(account)?.trim() || (account.sites[0] ?? '') };
}

/** Asks what an account is to be called that came without any name; nothing for any other. */
export function NameIt(props: {
  account: OtpAccount;
  files: readonly FoundFile[];
  names: GivenNames;
  onName(names: GivenNames): void;
}) {
  const { account, files, names } = props;
  const id = useId();
  if (!isNameless(account)) return null;
  const file = files.find(({ accounts }) => accounts.includes(account));
  const place = account.sites[0] ?? (file && placeIn(file, account));
  return (
    <TextField
      id={id}
      label={i18n.t('import.nameIt')}
      {...(place && { hint: place })}
      value={names.get(account) ?? ''}
      onInput={(name) => props.onName(new Map(names).set(account, name))}
    />
  );
}

/** Which of a file's entries an account is, where the file has a name. */
function placeIn({ name, accounts }: FoundFile, account: OtpAccount): string | undefined {
  return name === ''
    ? undefined
    : i18n.t('import.placeIn', { file: name, entry: accounts.indexOf(account) + 1 });
}

function isNameless({ issuer, label }: OtpAccount): boolean {
  return issuer === '' && label === '';
}
