import { i18n } from '#i18n';
import type { VaultAccount } from '../../lib/vault/format/vault-account';
import { useGrowing } from '../shell/use-growing';
import { CodeRow, type RowSurroundings } from './code-row';

/** A part of the list under its own heading. */
export interface Section {
  /** What it is, for its looks. */
  name: 'here' | 'alike' | 'rest';
  title?: string;
  accounts: VaultAccount[];
  offer?: 'fill' | 'bind';
}

/** Rows of the first drawing: as many as a popup shows. */
const FIRST = 10;
/** Rows added whenever the end comes near: nobody sees a thousand at once. */
const BATCH = 40;
/** Less than the 35 px of the first rows that are out of sight: forty rows that nobody scrolls to would cost 0.3 MB. */
const NEAR = '25px';

/** The accounts with their codes. `turn` names what is listed: with another the list begins anew. */
export function CodeList(props: {
  sections: Section[];
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
      {cut(sections, props.whole ? total : limit).map((section) => (
        <section
          key={section.name}
          class={`codes-section ${section.name}`}
          aria-label={section.title ?? i18n.t('codes.list')}
        >
          {section.title && <h2 class="codes-title">{section.title}</h2>}
          <ul>
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
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

/** The first `limit` rows, over all sections. */
function cut(sections: Section[], limit: number): Section[] {
  let room = limit;
  return sections.flatMap((section) => {
    const accounts = section.accounts.slice(0, Math.max(0, room));
    room -= accounts.length;
    return accounts.length > 0 ? [{ ...section, accounts }] : [];
  });
}
