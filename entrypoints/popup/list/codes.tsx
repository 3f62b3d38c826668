import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Toast } from '../../../components/shell/toast';
import { now } from '../../../lib/browser/settings/clock';
import type { Settings } from '../../../lib/browser/settings/settings';
import { findBackupLack } from '../../../lib/vault/backup/backup-due';
import { isOver } from '../../../lib/vault/unlock/deadline';
import type { OpenState } from '../../../lib/vault/unlock/open-vault';
import type { Opening } from '../boot/opening';
import { Bar } from './bar';
import { AutofillHere, BackupNotice, OlderNotice } from './lazy-parts';
import { ListContent } from './list-content';
import { ListNotices } from './list-notices';
import { useList } from './use-list';

/** The list of codes, the search above it, and what can be done from here. Without a vault yet: all but the list. */
export function Codes(props: {
  vault: OpenState | undefined;
  opened: Opening | undefined;
  settings: Settings | undefined;
}) {
  const { vault, settings } = props;
  const list = useList(vault, props.opened, settings);
  const { accounts, page, actions, state, dispatch } = list;
  const days = settings?.backupReminderDays;
  const lack = useMemo(
    () => (vault && days !== undefined ? findBackupLack(vault.contents, now(), days) : undefined),
    [vault, days],
  );
  const scan = () => actions.run((all) => all.scan(actions));
  return (
    <div ref={list.screen}>
      <Bar
        shown={vault !== undefined}
        query={state.query}
        onQuery={(query) => dispatch({ is: 'searched', query })}
        period={list.period}
        onScan={scan}
        onLock={() => actions.run(({ lock }) => lock())}
      />
      {vault && !isOver(vault, now()) && (
        <main class={settings?.hideCodes ? 'content covered' : 'content'}>
          {accounts.length > 0 && <h1 class="visually-hidden">{i18n.t('codes.list')}</h1>}
          {vault.newest && <OlderNotice />}
          {vault.failing.length > 0 && <p class="warning">{i18n.t('codes.storeTrouble')}</p>}
          <ListNotices list={list} settings={settings} />
          <ListContent list={list} settings={settings} onScan={scan} />
        </main>
      )}
      {page?.tab?.url?.startsWith('https:') && vault && (
        <AutofillHere page={page} accounts={accounts} say={actions.say} />
      )}
      {vault && (lack || props.opened?.hasFolder) && <BackupNotice lack={lack} commitId={vault.commitId} />}
      <Toast message={state.message} onGone={() => dispatch({ is: 'message-gone' })} />
    </div>
  );
}
