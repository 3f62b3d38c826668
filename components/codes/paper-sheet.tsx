import './paper-sheet.css';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OtpAccount } from '../../lib/otp/account';
import { formatKeyUri } from '../../lib/otp/key-uri';
import { afterPaint } from '../shell/after-paint';
import { useFocus } from '../shell/use-focus';
import { lengthText } from '../words/length-text';
import { factsText } from '../words/list-text';
import { linesOf } from './account-name';
import { QrPicture } from './qr-picture';

/** As many accounts are drawn at a time, so that thousands of QR codes do not hold the page up. */
const AT_ONCE = 40;
/** A longer link is a code that no phone reads from paper, or none at all. */
const LONGEST_LINK = 1_000;

/** Every account with its QR code and key, to be printed. `date` is how a person reads it. */
export function PaperSheet(props: { accounts: OtpAccount[]; date: string; onClose(): void }) {
  const { accounts } = props;
  const title = useFocus<HTMLHeadingElement>();
  const drawn = useGrowing(accounts.length);
  const ready = drawn >= accounts.length;
  return (
    <section class="sheet">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t('transfer.sheetTitle')}
      </h1>
      <p>{i18n.t('transfer.sheetText', { date: props.date })}</p>
      <div class="actions sheet-tools">
        <button type="button" class="button primary" disabled={!ready} onClick={() => print()}>
          {i18n.t(ready ? 'transfer.print' : 'transfer.drawing')}
        </button>
        <button type="button" class="button" onClick={props.onClose}>
          {i18n.t('transfer.sheetClose')}
        </button>
      </div>
      <ul>
        {accounts.slice(0, drawn).map((account, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <SheetEntry key={i} account={account} />
        ))}
      </ul>
    </section>
  );
}

function SheetEntry({ account }: { account: OtpAccount }) {
  const [first, second] = linesOf(account);
  const uri = formatKeyUri(account);
  // Not read as a URL: what Mobile-OTP's links name is no host.
  const key = new URLSearchParams(uri.slice(uri.indexOf('?'))).get('secret') ?? '';
  return (
    <li class="sheet-entry">
      {uri.length <= LONGEST_LINK && (
        <QrPicture text={uri} label={i18n.t('transfer.sheetQr', { account: first })} />
      )}
      <div>
        <h2>
          <bdi>{first}</bdi>
        </h2>
        {second !== '' && (
          <p>
            <bdi>{second}</bdi>
          </p>
        )}
        <p class="sheet-key">{key.replace(/.{4}(?=.)/g, '$& ')}</p>
        <p class="hint">{parametersOf(account)}</p>
      </div>
    </li>
  );
}

function parametersOf({ kind, algorithm, digits, period, counter, pin }: OtpAccount): string {
  const parts = [
    i18n.t(`account.kinds.${kind}`),
    algorithm.replace('SHA', 'SHA-'),
    i18n.t('account.digitCount', digits),
    kind === 'hotp' ? i18n.t('account.counterIs', { counter: String(counter) }) : lengthText(period),
    ...(pin === undefined ? [] : [i18n.t('account.pinIs', { pin })]),
  ];
  return factsText(parts);
}

/** A count that grows to `count` in steps, with the page drawn between them. */
function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn < count) afterPaint().then(() => setDrawn(drawn + AT_ONCE));
  }, [drawn, count]);
  return drawn;
}
