import { i18n } from '#i18n';
import type { Policy } from '../../../lib/browser/settings/policy';

/** Says that an organisation set what stands above, so that nobody looks for what is wrong. */
export function SetByPolicy({ policy, is }: { policy: Policy | undefined; is: boolean }) {
  if (!is) return null;
  return <p class="hint by-policy">{textOf(policy?.organisation)}</p>;
}

function textOf(organisation: string | undefined): string {
  return organisation ? i18n.t('policy.setBy', { organisation }) : i18n.t('policy.setByUnnamed');
}
