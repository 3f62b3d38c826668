import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';

/** From one account, or several, back to the list. */
export function BackLink() {
  return (
    <p>
      <a class="back" href="#accounts">
        <Icon name="back" />
        {i18n.t('options.allAccounts')}
      </a>
    </p>
  );
}
