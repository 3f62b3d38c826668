import type { Message } from '../../components/shell/toast';
import type { OpenState } from '../../lib/vault/unlock/open-vault';
import { Accounts } from './accounts/accounts';
import { AddAccount } from './add/add-account';
import { Help } from './help/help';
import { Snapshots } from './history/history';
import { Security } from './security/security';
import { SettingsSection } from './settings/settings';
import type { Place } from './shell/route';
import { Transfer } from './transfer/transfer';

/** The section that the address names. */
export function Section(props: { place: Place; vault: OpenState; say(message: Message): void }) {
  const { vault, say } = props;
  const { contents, generation } = vault;
  switch (props.place.section) {
    case 'accounts':
      return <Accounts contents={contents} generation={generation} below={props.place.below} say={say} />;
    case 'add':
      return (
        <AddAccount key={props.place.below[0]} contents={contents} below={props.place.below} say={say} />
      );
    case 'transfer':
      return <Transfer contents={contents} generation={generation} say={say} />;
    case 'history':
      return <Snapshots generation={generation} say={say} />;
    case 'security':
      return <Security generation={generation} say={say} />;
    case 'settings':
      return <SettingsSection />;
    case 'help':
      return <Help vault={vault} />;
  }
}
