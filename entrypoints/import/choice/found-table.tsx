import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { AccountLines } from '../../../components/codes/account-lines';
import { lengthText } from '../../../components/words/length-text';
import { factsText, listText } from '../../../components/words/list-text';
import type { OtpAccount } from '../../../lib/otp/account';
import { isFresh } from '../../../lib/vault/accounts/import-accounts';
import type { ChoiceRow } from '../../../lib/vault/accounts/import-choice';

export type Row = ChoiceRow;

/** Several accounts to choose from, with what each is to the vault. */
export function FoundTable(props: {
  rows: Row[];
  /** What the code of an account looked like, as a data URL. */
  thumbnails: ReadonlyMap<OtpAccount, string>;
  onChoose(rows: Row[], chosen: boolean): void;
  /** What else is asked of an account. */
  ask(account: OtpAccount): ComponentChildren;
}) {
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
          <FoundRow
            key={row.number}
            row={row}
            thumbnail={props.thumbnails.get(row.account)}
            ask={props.ask}
            onChoose={(chosen) => props.onChoose([row], chosen)}
          />
        ))}
      </ul>
    </div>
  );
}

function FoundRow(props: {
  row: Row;
  thumbnail: string | undefined;
  onChoose(chosen: boolean): void;
  ask(account: OtpAccount): ComponentChildren;
}) {
  const { row, thumbnail, onChoose } = props;
  const { account, is } = row;
  return (
    <li class="found-row">
      <label class="check">
        <input
          type="checkbox"
          checked={row.chosen}
          disabled={!isFresh(is)}
          onChange={() => onChoose(!row.chosen)}
        />
        {thumbnail !== undefined && <img class="thumbnail" src={thumbnail} alt="" />}
        <AccountLines account={account} in="found" />
      </label>
      <span class="found-is hint">{factsText([kindText(account), stateText(row)])}</span>
      {props.ask(account)}
    </li>
  );
}

/** Only what is out of the ordinary. */
function kindText({ kind, algorithm, digits, period }: OtpAccount): string {
  if (kind !== 'totp') return i18n.t(`account.kinds.${kind}`);
  const parts = [
    ...(algorithm === 'SHA1' ? [] : [algorithm.replace('SHA', 'SHA-')]),
    ...(digits === 6 ? [] : [i18n.t('account.digitCount', digits)]),
    ...(period === 30 ? [] : [lengthText(period)]),
  ];
  return listText(parts);
}

function stateText({ is, account }: Row): string {
  if (is === 'same') return i18n.t('import.isSame');
  if (is === 'twice') return i18n.t('import.isTwice');
  if (is === 'same-name') return i18n.t('import.isSameName');
  return account.trashed ? i18n.t('import.wasTrashed') : '';
}
