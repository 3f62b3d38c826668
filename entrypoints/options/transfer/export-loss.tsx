import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { listText } from '../../../components/words/list-text';
import type { Loss } from '../../../lib/backup/writers/export-capabilities';

/** A list of thousands helps nobody. */
const LONGEST_LIST = 200;

/** What does not arrive in the other app, before anything is written. */
export function ExportLoss({ losses, count }: { losses: Loss[]; count: number }) {
  const leftOut = losses.filter(({ lost }) => lost.includes('account'));
  const cut = losses.filter(({ lost }) => !lost.includes('account'));
  if (losses.length === 0) return <p class="success">{i18n.t('transfer.lossNone', count)}</p>;
  return (
    <div class="warning stack export-loss">
      <LossList title={i18n.t('transfer.leftOut', leftOut.length)} losses={leftOut} />
      <LossList title={i18n.t('transfer.cut', cut.length)} losses={cut} />
    </div>
  );
}

function lostText(lost: Loss['lost']): string {
  return listText(lost.map((part) => i18n.t(`transfer.lost.${part}`)));
}

function LossList({ title, losses }: { title: string; losses: Loss[] }) {
  if (losses.length === 0) return null;
  const more = losses.length - LONGEST_LIST;
  return (
    <details open={losses.length < 6}>
      <summary>{title}</summary>
      <ul>
        {losses.slice(0, LONGEST_LIST).map(({ account, lost }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names can be equal, and the list is drawn again
          <li key={i}>{i18n.t('transfer.losses', { account: nameOf(account), lost: lostText(lost) })}</li>
        ))}
        {more > 0 && <li>{i18n.t('transfer.more', more)}</li>}
      </ul>
    </details>
  );
}
