import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { TagChips } from '../../../components/codes/tag-chips';
import { Problem } from '../../../components/forms/problem';
import { refusalText } from '../../../components/words/refusal-text';
import type { Settings } from '../../../lib/browser/settings/settings';
import { ClockNotice, LookAlike } from './lazy-parts';
import type { List } from './use-list';

/** What is to be said above the codes, and the tags that narrow them. */
export function ListNotices(props: { list: List; settings: Settings | undefined }) {
  const { list, settings } = props;
  const { real, notice, listing, actions, dispatch } = list;
  const isNarrowed = listing.isSearch || listing.tag !== undefined;
  return (
    <>
      <Disguise list={list} />
      <Problem text={notice && real === null ? refusalText(notice) : undefined} />
      <TagChips
        tags={listing.tags}
        chosen={listing.tag}
        onChoose={(tag) => dispatch({ is: 'tag-chosen', tag })}
      />
      <p class="visually-hidden" role="status">
        {isNarrowed ? foundText(listing.found.length) : ''}
      </p>
      {settings?.clockCorrection && (
        <ClockNotice
          seconds={settings.clockCorrection.seconds}
          onRemove={() => actions.run(({ correctClock }) => correctClock())}
        />
      )}
    </>
  );
}

function foundText(count: number): string {
  return count > 0 ? i18n.t('codes.found', count) : i18n.t('codes.foundNone');
}

/** Warns of a site that looks like one that an account belongs to, and asks before such an account is used there. */
function Disguise({ list }: { list: List }) {
  const { page, real, rows, dispatch } = list;
  const { doubted } = list.state;
  if (page?.site === undefined || !real) return null;
  const asks = doubted && {
    account: nameOf(doubted),
    onInsist: () => rows.current.onBind(doubted),
    onLeave: () => dispatch({ is: 'doubted', account: undefined }),
  };
  return <LookAlike site={page.site} real={real} {...(asks && { asks })} />;
}
