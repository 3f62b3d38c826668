import { i18n } from '#i18n';
import { listText } from '../../../components/words/list-text';
import { POLICY_KEYS, type Policy } from '../../../lib/browser/settings/policy';
import { usePolicy } from '../../../lib/browser/settings/use-policy';

/** What says who, and sets nothing. */
const NAMES: readonly (keyof Policy)[] = ['organisation', 'helpLink'];

/** What the organisation set, and what of it makes no sense; nothing where there is none. */
export function PolicyCard() {
  const read = usePolicy();
  if (read === undefined) return null;
  const { policy, ignored } = read;
  const set = POLICY_KEYS.filter((key) => policy[key] !== undefined && !NAMES.includes(key));
  if (Object.keys(policy).length === 0 && ignored.length === 0) return null;
  return (
    <div class="card policy">
      <h2>{titleOf(policy)}</h2>
      <p class="hint">{i18n.t('policy.text')}</p>
      <dl class="details">
        {set.map((key) => (
          <div key={key} class="details-row">
            <dt>{i18n.t(`policy.names.${key}`)}</dt>
            <dd>{valueText(policy[key])}</dd>
          </div>
        ))}
      </dl>
      {ignored.length > 0 && <p class="warning">{i18n.t('policy.ignored', { parts: listText(ignored) })}</p>}
      {policy.helpLink && (
        <p>
          <a href={policy.helpLink} target="_blank" rel="noreferrer noopener">
            {i18n.t('policy.help')}
          </a>
        </p>
      )}
    </div>
  );
}

function titleOf({ organisation }: Policy): string {
  return organisation ? i18n.t('policy.title', { organisation }) : i18n.t('policy.titleUnnamed');
}

function valueText(value: Policy[keyof Policy]): string {
  if (Array.isArray(value)) return listText(value) || i18n.t('policy.none');
  if (typeof value === 'boolean') return i18n.t(value ? 'policy.yes' : 'policy.no');
  return String(value);
}
