import { i18n } from '#i18n';
import { CodeList } from '../../../components/codes/code-list';
import { openOptions } from '../../../lib/browser/api/own-pages';
import type { Settings } from '../../../lib/browser/settings/settings';
import { ClockHelp, Empty, ListDialog } from './lazy-parts';
import type { List } from './use-list';

interface ContentProps {
  list: List;
  settings: Settings | undefined;
  onScan(): void;
}

/** The codes, or what stands in their place; the way to help with the clock; and what lies over all for a moment. */
export function ListContent(props: ContentProps) {
  const { accounts, state, actions, dispatch } = props.list;
  return (
    <>
      <InPlace {...props} />
      {accounts.length > 0 && !state.doubtsClock && (
        <p>
          <button
            type="button"
            class="button plain small"
            onClick={() => dispatch({ is: 'clock-doubted', doubts: true })}
          >
            {i18n.t('clock.title')}
          </button>
        </p>
      )}
      {state.dialog !== undefined && (
        <ListDialog dialog={state.dialog} actions={actions} onClose={() => dispatch({ is: 'closed' })} />
      )}
    </>
  );
}

function InPlace({ list, settings, onScan }: ContentProps) {
  const { accounts, listing, page, state, actions, dispatch } = list;
  if (state.doubtsClock) {
    return (
      <ClockHelp
        tab={page?.tab}
        correction={settings?.clockCorrection}
        onCorrect={(correction) => actions.run(({ correctClock }) => correctClock(correction))}
        onClose={() => dispatch({ is: 'clock-doubted', doubts: false })}
      />
    );
  }
  if (accounts.length === 0) return <Empty onScan={onScan} onAdd={() => openOptions('add')} />;
  if (listing.found.length === 0) {
    return <p class="nothing">{i18n.t('codes.nothingFound', { query: state.query.trim() })}</p>;
  }
  return <Rows list={list} showsNext={settings?.showNextCode ?? true} />;
}

function Rows({ list, showsNext }: { list: List; showsNext: boolean }) {
  const { listing, state, at, period, page, rows } = list;
  return (
    <CodeList
      sections={listing.sections}
      turn={listing.turn}
      whole={state.whole === listing.turn}
      around={{ at, period, showsNext, site: page?.site, actions: rows }}
      taken={state.taken}
      copied={state.copied}
    />
  );
}
