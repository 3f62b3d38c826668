import { i18n } from '#i18n';

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
