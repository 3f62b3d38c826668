import { i18n } from '#i18n';
import { refusalText } from '../../../components/words/refusal-text';
import type { Findings, RejectedSource } from '../../../lib/import/findings';

/** Entries that were not taken, each with its reason. */
export function Rejected({ rejected }: Pick<Findings, 'rejected'>) {
  if (rejected.length === 0) return null;
  return (
    <details class="warning" open={rejected.length < 6}>
      <summary>{i18n.t('import.rejectedCount', rejected.length)}</summary>
      <ul>
        {rejected.map(({ label, reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries can be alike, and the list only grows
          <li key={i}>
            <strong>
              <bdi>{label || i18n.t('account.unnamed')}</bdi>
            </strong>
            : {reasonText(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The sentence for the reason of a rejected entry. */
export function reasonText(reason: RejectedSource['reason']): string {
  if (reason === 'missing-part') return i18n.t('import.missingPart');
  if (reason === 'wrong-passphrase') return i18n.t('import.otherPassphrase');
  return reason === 'damaged-entry' ? i18n.t('import.damagedEntry') : refusalText(reason);
}
