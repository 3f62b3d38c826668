import { i18n } from '#i18n';
import type { Policy } from '../../../lib/browser/settings/policy';

/** Says that an organisation set what stands above, so that nobody looks for what is wrong. */
export function SetByPolicy({ policy, is }: { policy: Policy | undefined; is: boolean }) {
  if (!is) return null;
  return <p class="hint by-policy">{i18n.t('policy.setBy', [organisationName(policy)])}</p>;
}

/** What the organisation calls itself. */
export function organisationName(policy: Policy | undefined): string {
  return policy?.organisation ?? i18n.t('policy.someone');
}
