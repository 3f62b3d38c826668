import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../components/account-name';
import { ClockNotice } from '../../components/clock-notice';
import { CodeList, type Section } from '../../components/code-list';
import type { RowActions } from '../../components/code-row';
import { Icon } from '../../components/icon';
import { IconButton } from '../../components/icon-button';
import { LookAlikeWarning } from '../../components/look-alike-warning';
import { Problem } from '../../components/problem';
import { refusalText, textOf } from '../../components/refusal-text';
import { Toast, useToast } from '../../components/toast';
import { useFocus } from '../../components/use-focus';
import { closePopup } from '../../lib/browser/kept-open';
import { takeNotice } from '../../lib/browser/notice';
import { openOptions } from '../../lib/browser/own-pages';
import type { ClockCorrection, Settings } from '../../lib/browser/settings';
import { useCodeClock } from '../../lib/browser/use-code-clock';
import { Refusal, type RefusalCode } from '../../lib/refusal';
import { resembles } from '../../lib/site/resemblance';
import { accountsOf } from '../../lib/site/site';
import { searchAccounts } from '../../lib/vault/search';
import type { VaultAccount } from '../../lib/vault/vault-account';
import { findReal, useLookAlike } from './use-look-alike';
import { type OpenPage, useOpenPage } from './use-open-page';

/** The list of codes, the search above it, and what can be done from here. */
export function Codes(props: {
  accounts: VaultAccount[];
  failing: boolean;
  settings: Settings;
  save(changed: Partial<Settings>): void;
}) {
  const { accounts, failing, settings } = props;
  const page = useOpenPage();
  const clock = useCodeClock(settings);
  const correct = (clockCorrection: ClockCorrection | undefined) => props.save({ clockCorrection });
  const [doubtsClock, setDoubtsClock] = useState(false);
  const [query, setQuery] = useState('');
  const [copied, setCopied] = useState<string>();
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const [message, say] = useToast();
  const [notice, setNotice] = useState<RefusalCode>();
  const [doubted, setDoubted] = useState<VaultAccount>();
  const real = useLookAlike(accounts, page?.site);
  const search = useFocus<HTMLInputElement>();

  useEffect(() => {
    takeNotice().then(setNotice);
  }, []);

  const found = useMemo(() => searchAccounts(accounts, query), [accounts, query]);
  const isSearch = query.trim() !== '';
  const sections = useMemo(
    () => (isSearch ? [{ accounts: found }] : sectionsOf(found, page, notice === 'no-account-for-site')),
    [isSearch, found, page, notice],
  );

  const copy = async (account: VaultAccount, code: string) => {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      return say({ text: i18n.t('codes.copyFailed') });
    }
    setCopied(account.id);
    say({ text: i18n.t('codes.copied', [nameOf(account)]) });
    if (settings.closeAfterCopy) setTimeout(closePopup, 600);
  };
  const run = (act: () => Promise<void>) => act().catch((error: unknown) => say({ text: textOf(error) }));

  const actions: RowActions = {
    onCopy: copy,
    onNext: (account) =>
      run(async () => {
        const { takeHotpCode } = await import('./acts');
        const code = await takeHotpCode(account.id);
        setTaken(new Map(taken).set(account.id, code));
        await copy(account, code);
      }),
    onMend: () => openOptions('accounts'),
    onFill: (account) => run(() => fill(account)),
    onBind: (account) => run(() => bind(account)),
  };

  const fill = async (account: VaultAccount) => {
    if (page?.tab === undefined) return;
    const { fillTab } = await import('./acts');
    const cancel = new AbortController();
    const action = {
      label: i18n.t('fill.cancel'),
      run: () => cancel.abort(new Refusal('fill-cancelled')),
    };
    const tell = (seconds: number) =>
      say(seconds > 0 ? { text: i18n.t('fill.waiting', seconds), action } : undefined);
    const order = { where: 'best', accountId: account.id } as const;
    await fillTab({ tabId: page.tab.id }, order, { tell, signal: cancel.signal });
    say({ text: i18n.t('codes.filled', [nameOf(account)]) });
    setTimeout(closePopup, 900);
  };

  const bind = async (account: VaultAccount) => {
    const site = page?.site;
    if (site === undefined) return;
    if (doubted?.id !== account.id && (await findReal(accounts, site))) return setDoubted(account);
    setDoubted(undefined);
    const { bindAccount } = await import('./acts');
    await bindAccount(account.id, site);
    setNotice(undefined);
    if (page?.hasField) await fill(account);
    else say({ text: i18n.t('codes.bound', [nameOf(account), site]) });
  };

  const onSearchKey = (event: KeyboardEvent) => {
    const rows = document.querySelectorAll<HTMLButtonElement>('.row-main');
    if (event.key === 'ArrowDown') rows[0]?.focus();
    else if (event.key === 'Enter' && rows[0]) rows[0].click();
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <header class="bar">
        <label class="search">
          <Icon name="search" />
          <span class="visually-hidden">{i18n.t('codes.search')}</span>
          <input
            ref={search}
            type="search"
            placeholder={i18n.t('codes.search')}
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
        </label>
        <IconButton icon="scan" label={i18n.t('codes.scan')} onPress={() => run(() => scanOpenPage(page))} />
        <IconButton icon="add" label={i18n.t('codes.add')} onPress={() => openOptions('add')} />
        <IconButton icon="gear" label={i18n.t('codes.settings')} onPress={() => openOptions('accounts')} />
        <IconButton icon="lock" label={i18n.t('codes.lock')} onPress={() => run(lock)} />
      </header>
      <main class="content">
        {accounts.length > 0 && <h1 class="visually-hidden">{i18n.t('codes.list')}</h1>}
        {failing && <p class="warning">{i18n.t('codes.storeTrouble')}</p>}
        {page?.site !== undefined && real !== undefined && (
          <LookAlikeWarning
            site={page.site}
            real={real}
            {...(doubted && {
              asks: {
                account: nameOf(doubted),
                onInsist: () => actions.onBind(doubted),
                onLeave: () => setDoubted(undefined),
              },
            })}
          />
        )}
        <Problem text={notice && real === undefined ? refusalText(notice) : undefined} />
        <p class="visually-hidden" role="status">
          {isSearch ? i18n.t('codes.found', found.length) : ''}
        </p>
        {settings.clockCorrection && (
          <ClockNotice seconds={settings.clockCorrection.seconds} onRemove={() => correct(undefined)} />
        )}
        {doubtsClock ? (
          <ClockHelp
            tab={page?.tab}
            correction={settings.clockCorrection}
            onCorrect={correct}
            onClose={() => setDoubtsClock(false)}
          />
        ) : accounts.length === 0 ? (
          <Empty onScan={() => run(() => scanOpenPage(page))} />
        ) : found.length === 0 ? (
          <p class="nothing">{i18n.t('codes.nothingFound', [query.trim()])}</p>
        ) : (
          <CodeList
            key={settings.clockCorrection?.seconds}
            sections={sections}
            taken={taken}
            copied={copied}
            now={clock}
            onLeave={() => search.current?.focus()}
            actions={actions}
            {...(page?.site === undefined ? {} : { site: page.site })}
          />
        )}
        {accounts.length > 0 && !doubtsClock && (
          <p>
            <button type="button" class="button plain small" onClick={() => setDoubtsClock(true)}>
              {i18n.t('clock.title')}
            </button>
          </p>
        )}
      </main>
      {page?.tab?.url?.startsWith('https:') && <Automatic page={page} accounts={accounts} say={say} />}
      <Toast
        message={message}
        onGone={() => {
          say(undefined);
          setCopied(undefined);
        }}
      />
    </>
  );
}

/** Drawn by code that comes after the codes. */
function Automatic(props: ComponentProps<typeof import('./automatic-here')['AutomaticHere']>) {
  const [draw, setDraw] = useState<typeof import('./automatic-here')>();
  useEffect(() => {
    import('./automatic-here').then(setDraw);
  }, []);
  return draw ? <draw.AutomaticHere {...props} /> : null;
}

type ClockHelpProps = Parameters<typeof import('./clock-help').ClockHelp>[0];

/** The help about clocks, drawn by code that is loaded when it is asked for. */
function ClockHelp(props: ClockHelpProps) {
  const [draw, setDraw] = useState<typeof import('./clock-help')>();
  useEffect(() => {
    import('./clock-help').then(setDraw);
  }, []);
  return draw ? <draw.ClockHelp {...props} /> : null;
}

function Empty({ onScan }: { onScan(): void }) {
  return (
    <div class="empty">
      <h1>{i18n.t('codes.emptyTitle')}</h1>
      <p>{i18n.t('codes.emptyScan')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={onScan}>
          {i18n.t('codes.emptyScanButton')}
        </button>
        <button type="button" class="button" onClick={() => openOptions('add')}>
          {i18n.t('codes.emptyAdd')}
        </button>
      </div>
    </div>
  );
}

/** This site's accounts first, then those that look like it, then the rest. */
function sectionsOf(accounts: VaultAccount[], page: OpenPage | undefined, offerAll: boolean): Section[] {
  const site = page?.site;
  if (site === undefined) return [{ accounts }];
  const here = accountsOf(accounts, site);
  const others = accounts.filter((account) => !here.includes(account));
  const alike = others.filter((account) => resembles(account, site));
  const rest = others.filter((account) => !alike.includes(account));
  const restTitle = i18n.t(here.length + alike.length > 0 ? 'codes.others' : 'codes.all');
  return [
    {
      title: i18n.t('codes.thisSite'),
      accounts: here,
      ...(page?.hasField ? { offer: 'fill' as const } : {}),
    },
    { title: i18n.t('codes.suggested'), accounts: alike, offer: 'bind' },
    { title: restTitle, accounts: rest, ...(offerAll ? { offer: 'bind' as const } : {}) },
  ];
}

async function scanOpenPage(page: OpenPage | undefined): Promise<void> {
  if (page?.tab === undefined) return;
  const { scanTab } = await import('./acts');
  await scanTab(page.tab);
  closePopup();
}

async function lock(): Promise<void> {
  const { lockHere } = await import('./acts');
  await lockHere();
}
