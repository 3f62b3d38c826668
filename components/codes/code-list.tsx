import { i18n } from '#i18n';
import { cutSections, type ListSection } from '../../lib/vault/accounts/list-sections';
import { useGrowing } from '../shell/use-growing';
import { CodeRow } from './code-row';
import type { RowSurroundings } from './row-actions';

/** Rows of the first drawing: as many as a popup shows. */
const FIRST = 10;
/** Rows added whenever the end comes near: nobody sees a thousand at once. */
const BATCH = 40;
/** Less than the 35 px of the first rows that are out of sight: forty rows that nobody scrolls to would cost 0.3 MB. */
const NEAR = '25px';

/** The accounts with their codes. `turn` names what is listed: with another the list begins again. */
export function CodeList(props: {
  sections: ListSection[];
  turn: string;
  /** All rows at once. */
  whole: boolean;
  around: RowSurroundings;
  taken: ReadonlyMap<string, string>;
  copied: string | undefined;
}) {
  const { sections, turn, around, taken, copied } = props;
  const total = sections.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const { limit, end } = useGrowing<HTMLDivElement>(total, BATCH, { first: FIRST, turn, near: NEAR });
  return (
    <div class="codes">
      {cutSections(sections, props.whole ? total : limit).map((section) => (
        <CodeSection key={section.name} section={section} title={titleOf(section, sections, around.site)}>
          {section.accounts.map((account) => (
            <CodeRow
              key={account.id}
              account={account}
              around={around}
              taken={taken.get(account.id)}
              copied={copied === account.id}
              offer={section.offer}
            />
          ))}
        </CodeSection>
      ))}
      <div ref={end} />
    </div>
  );
}

/** A part of the list, under its own heading where it has one. */
function CodeSection(props: {
  section: ListSection;
  title: string | undefined;
  children: preact.ComponentChildren;
}) {
  const { section, title } = props;
  return (
    <section class={`codes-section ${section.name}`} aria-label={title ?? i18n.t('codes.list')}>
      {title && <h2 class="codes-title">{title}</h2>}
      <ul>{props.children}</ul>
    </section>
  );
}

/** The rest is called so only where there is something above it. */
function titleOf({ name }: ListSection, all: ListSection[], site = ''): string | undefined {
  if (name === 'here') return i18n.t('codes.thisSite');
  if (name === 'alike') return i18n.t('codes.suggested', { site });
  const hasAbove = all.some((one) => one.name !== 'rest' && one.accounts.length > 0);
  return hasAbove ? i18n.t('codes.others') : undefined;
}
