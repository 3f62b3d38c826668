import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';

/** The tags that there are, to see only the accounts of one. Nothing where there are none. */
export function TagChips(props: {
  tags: string[];
  chosen: string | undefined;
  onChoose(tag: string | undefined): void;
}) {
  if (props.tags.length === 0) return null;
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{i18n.t('account.tags')}</legend>
      {props.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-pressed={tag === props.chosen}
          onClick={() => props.onChoose(tag === props.chosen ? undefined : tag)}
        >
          {tag}
        </button>
      ))}
    </fieldset>
  );
}

/** All tags of accounts, each once, as a reader sorts them. */
export function tagsOf(accounts: Pick<OtpAccount, 'tags'>[]): string[] {
  return [...new Set(accounts.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}
