import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VaultAccount } from '../lib/vault/vault-account';
import { CodeRow, type RowActions } from './code-row';
import { useSteps } from './use-steps';

/** A part of the list under its own heading. */
export interface Section {
  title?: string;
  accounts: VaultAccount[];
  offer?: 'fill' | 'bind';
}

/** Rows drawn at first, and added whenever the end comes near: nobody sees a thousand at once. */
const BATCH = 40;

/** The accounts with their codes. Arrow keys, Home and End move between rows; letters go back to the search. */
export function CodeList(props: {
  sections: Section[];
  taken: ReadonlyMap<string, string>;
  copied: string | undefined;
  site?: string;
  now(): number;
  onLeave(): void;
  actions: RowActions;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(BATCH);
  const periods = [
    ...new Set(props.sections.flatMap(({ accounts }) => accounts.map(({ period }) => period))),
  ];
  const at = useSteps(list, periods, props.now);
  const end = useRef<HTMLDivElement>(null);
  const total = props.sections.reduce((sum, { accounts }) => sum + accounts.length, 0);

  useEffect(() => {
    if (limit >= total || end.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setLimit(limit + BATCH),
      { rootMargin: '400px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [limit, total]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside
    <div ref={list} class="codes" onKeyDown={(event) => moveBetweenRows(event, list.current, props.onLeave)}>
      {cut(props.sections, limit).map((section) => (
        <section key={section.title ?? ''} aria-label={section.title ?? i18n.t('codes.list')}>
          {section.title && <h2 class="codes-title">{section.title}</h2>}
          <ul>
            {section.accounts.map((account) => (
              <CodeRow
                key={account.id}
                account={account}
                at={at}
                copied={props.copied === account.id}
                actions={props.actions}
                {...(section.offer === undefined ? {} : { offer: section.offer })}
                {...(props.site === undefined ? {} : { site: props.site })}
                {...takenOf(props.taken, account)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

function takenOf(taken: ReadonlyMap<string, string>, { id }: VaultAccount): { taken?: string } {
  const code = taken.get(id);
  return code === undefined ? {} : { taken: code };
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

function moveBetweenRows(event: KeyboardEvent, list: HTMLElement | null, onLeave: () => void): void {
  const rows = [...(list?.querySelectorAll<HTMLButtonElement>('.row-main') ?? [])];
  const current = rows.findIndex((row) => row.closest('.row')?.contains(document.activeElement));
  const targets: Record<string, number> = {
    ArrowDown: Math.min(rows.length - 1, current + 1),
    ArrowUp: current - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) {
    if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey)
      onLeave();
    return;
  }
  event.preventDefault();
  if (target < 0) onLeave();
  else rows[target]?.focus();
}
