import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { CodeList } from '../../../components/codes/code-list';
import type { RowActions } from '../../../components/codes/code-row';
import { TagChips } from '../../../components/codes/tag-chips';
import { useSteps } from '../../../components/codes/use-steps';
import { Problem } from '../../../components/forms/problem';
import { Toast, useToast } from '../../../components/shell/toast';
import { useNewest } from '../../../components/shell/use-newest';
import { refusalText } from '../../../components/words/refusal-text';
import { openOptions } from '../../../lib/browser/api/own-pages';
import { now } from '../../../lib/browser/settings/clock';
import type { ClockCorrection, Settings } from '../../../lib/browser/settings/settings';
import { useCodeClock } from '../../../lib/browser/settings/use-code-clock';
import type { Spot } from '../../../lib/vault/accounts/order';
import { findBackupLack } from '../../../lib/vault/backup/backup-due';
import { listedAccounts, type VaultAccount } from '../../../lib/vault/format/vault-account';
import { isOver } from '../../../lib/vault/unlock/deadline';
import type { OpenState } from '../../../lib/vault/unlock/open-vault';
import type { Opening } from '../boot/opening';
import { Bar } from './bar';
import {
  Automatic,
  BackupNotice,
  ClockHelp,
  ClockNotice,
  Empty,
  LookAlike,
  OlderNotice,
  Over,
  type OverList,
} from './lazy-parts';
import { spotBeside } from './list-sections';
import { periodsOf } from './periods';
import { useActs } from './use-actions';
import { useFound } from './use-found';
import { useKeys } from './use-keys';
import { useLookAlike } from './use-look-alike';
import { useOpenPage } from './use-open-page';

const NONE: VaultAccount[] = [];
const UNCORRECTED = { clockCorrection: undefined };

/** The list of codes, the search above it, and what can be done from here. Without a vault yet: all but the list. */
export function Codes(props: {
  vault: OpenState | undefined;
  opened: Opening | undefined;
  settings: Settings | undefined;
  save(changed: Partial<Settings>): void;
}) {
  const { vault, opened, settings } = props;
  const screen = useRef<HTMLDivElement>(null);
  const accounts = useMemo(() => (vault ? listedAccounts(vault.contents) : NONE), [vault]);
  const page = useOpenPage(opened?.page);
  const clock = useCodeClock(settings ?? UNCORRECTED);
  const correct = (clockCorrection: ClockCorrection | undefined) => props.save({ clockCorrection });
  const [doubtsClock, setDoubtsClock] = useState(false);
  const [message, say] = useToast();
  const [isBound, setBound] = useState(false);
  const [over, setOver] = useState<OverList>();
  const real = useLookAlike(accounts, page?.site);
  const notice = isBound ? undefined : opened?.notice;
  const list = useFound(accounts, page, notice === 'no-account-for-site');
  const { query, tag, tags, found, sections } = list;
  const acts = useActs({ accounts, page, settings, say, onBound: () => setBound(true) });
  const { act } = acts;
  const actions = useNewest<RowActions>({
    onCopy: acts.copy,
    onNext: (account) => act(({ next }) => next(acts, account)),
    onMend: (account) => openOptions(`accounts/${account.id}`),
    onFill: (account) => act(({ fill }) => fill(acts, account)),
    onBind: (account) => act(({ bind }) => bind(acts, account)),
    onMenu: (menu, opener) => setOver({ menu, opener }),
  });

  const periods = useMemo(() => periodsOf(accounts), [accounts]);
  const [period] = periods;
  const at = useSteps(screen, periods, clock);

  const [whole, setWhole] = useState<string>();
  const lack = useMemo(() => vault && findBackupLack(vault.contents, now()), [vault]);
  const scan = () => act((all) => all.scan(acts));
  const byId = (id: string) => accounts.find((account) => account.id === id);
  const doTo = (act: (account: VaultAccount) => void) => (id: string) => {
    const account = byId(id);
    if (account) act(account);
  };
  const moveTo = (id: string, spot: Spot) => {
    if (list.isSearch) return say({ text: i18n.t('codes.cannotMove') });
    return doTo((account) => act(({ move }) => move(acts, account, spot)))(id);
  };
  useKeys(screen, vault !== undefined, {
    onEscape: () => {
      if (query === '' && tag === undefined) return false;
      list.setQuery('');
      list.setTag(undefined);
      return true;
    },
    onHelp: () => setOver('keys'),
    onFill: doTo(actions.current.onFill),
    onTrash: doTo((account) => act(({ trash }) => trash(acts, account))),
    onMove: (id, direction) => {
      const spot = spotBeside(sections, id, direction);
      if (spot) moveTo(id, spot);
    },
    onDrop: (id, spot) => moveTo(id, spot),
    onEnd: () => setWhole(list.turn),
    onMenu: (id, opener) => doTo((menu) => setOver({ menu, opener }))(id),
  });

  return (
    <div ref={screen}>
      <Bar
        shown={vault !== undefined}
        query={query}
        onQuery={list.setQuery}
        period={period}
        onScan={scan}
        onLock={() => act(({ lock }) => lock())}
      />
      {vault && !isOver(vault, now()) && (
        <main class={settings?.hideCodes ? 'content covered' : 'content'}>
          {accounts.length > 0 && <h1 class="visually-hidden">{i18n.t('codes.list')}</h1>}
          {vault.newest && <OlderNotice />}
          {vault.failing.length > 0 && <p class="warning">{i18n.t('codes.storeTrouble')}</p>}
          {page?.site !== undefined && real && (
            <LookAlike
              site={page.site}
              real={real}
              {...(acts.doubted && {
                asks: {
                  account: nameOf(acts.doubted),
                  onInsist: () => acts.doubted && actions.current.onBind(acts.doubted),
                  onLeave: () => acts.setDoubted(undefined),
                },
              })}
            />
          )}
          <Problem text={notice && real === null ? refusalText(notice) : undefined} />
          <TagChips tags={tags} chosen={tag} onChoose={list.setTag} />
          <p class="visually-hidden" role="status">
            {list.isSearch || tag !== undefined ? i18n.t('codes.found', found.length) : ''}
          </p>
          {settings?.clockCorrection && (
            <ClockNotice seconds={settings.clockCorrection.seconds} onRemove={() => correct(undefined)} />
          )}
          {doubtsClock ? (
            <ClockHelp
              tab={page?.tab}
              correction={settings?.clockCorrection}
              onCorrect={correct}
              onClose={() => setDoubtsClock(false)}
            />
          ) : accounts.length === 0 ? (
            <Empty onScan={scan} onAdd={() => openOptions('add')} />
          ) : found.length === 0 ? (
            <p class="nothing">{i18n.t('codes.nothingFound', [query.trim()])}</p>
          ) : (
            <CodeList
              sections={sections}
              turn={list.turn}
              whole={whole === list.turn}
              around={{ at, period, showsNext: settings?.showNextCode ?? true, site: page?.site, actions }}
              taken={acts.taken}
              copied={acts.copied}
            />
          )}
          {accounts.length > 0 && !doubtsClock && (
            <p>
              <button type="button" class="button plain small" onClick={() => setDoubtsClock(true)}>
                {i18n.t('clock.title')}
              </button>
            </p>
          )}
          {over !== undefined && <Over over={over} acts={acts} onClose={() => setOver(undefined)} />}
        </main>
      )}
      {page?.tab?.url?.startsWith('https:') && vault && (
        <Automatic page={page} accounts={accounts} say={say} />
      )}
      {vault && (lack || opened?.hasFolder) && <BackupNotice lack={lack} commitId={vault.commitId} />}
      <Toast
        message={message}
        onGone={() => {
          say(undefined);
          acts.setCopied(undefined);
        }}
      />
    </div>
  );
}
