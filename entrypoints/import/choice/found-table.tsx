import { i18n } from '#i18n';
import { linesOf } from '../../../components/codes/account-name';
import type { OtpAccount } from '../../../lib/otp/account';
import { type ImportLikeness, isFresh } from '../../../lib/vault/accounts/import-accounts';

/** An account that was found, and what becomes of it. */
export interface Row {
  number: number;
  account: OtpAccount;
  is: ImportLikeness;
  chosen: boolean;
  thumbnail?: string;
}

/** Several accounts to choose from, with what each is to the vault. */
export function FoundTable(props: { rows: Row[]; onChoose(rows: Row[], chosen: boolean): void }) {
  const free = props.rows.filter(({ is }) => isFresh(is));
  const all = free.length > 0 && free.every(({ chosen }) => chosen);
  const some = free.some(({ chosen }) => chosen);
  return (
    <div class="found">
      <label class="check found-all">
        <input
          type="checkbox"
          checked={all}
          indeterminate={some && !all}
          disabled={free.length === 0}
          onChange={() => props.onChoose(free, !all)}
        />
        {i18n.t('import.selectAll')}
      </label>
      <ul>
        {props.rows.map((row) => (
          <FoundRow key={row.number} row={row} onChoose={(chosen) => props.onChoose([row], chosen)} />
        ))}
      </ul>
    </div>
  );
}

function FoundRow({ row, onChoose }: { row: Row; onChoose(chosen: boolean): void }) {
  const { account, is } = row;
  const [first, second] = linesOf(account);
  return (
    <li class="found-row">
      <label class="check">
        <input
          type="checkbox"
          checked={row.chosen}
          disabled={!isFresh(is)}
          onChange={() => onChoose(!row.chosen)}
        />
        {row.thumbnail !== undefined && <img class="thumbnail" src={row.thumbnail} alt="" />}
        <span class="found-names">
          <strong>
            <bdi>{first}</bdi>
          </strong>
          <span class="hint">
            <bdi>{second}</bdi>
          </span>
        </span>
      </label>
      <span class="found-is hint">
        {[kindText(account), stateText(row)].filter((text) => text !== '').join(' · ')}
      </span>
    </li>
  );
}

/** Only what is out of the ordinary. */
function kindText({ kind, algorithm, digits, period }: OtpAccount): string {
  if (kind !== 'totp') return i18n.t(`account.kinds.${kind}`);
  const parts = [
    ...(algorithm === 'SHA1' ? [] : [algorithm.replace('SHA', 'SHA-')]),
    ...(digits === 6 ? [] : [i18n.t('import.digits', [String(digits)])]),
    ...(period === 30 ? [] : [i18n.t('account.seconds', [String(period)])]),
  ];
  return parts.join(', ');
}

function stateText({ is, account }: Row): string {
  if (is === 'same') return i18n.t('import.isSame');
  if (is === 'twice') return i18n.t('import.isTwice');
  if (is === 'same-name') return i18n.t('import.isSameName');
  return account.trashed ? i18n.t('import.wasTrashed') : '';
}
