import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { QrPicture } from './qr-picture';

/** Several QR codes for a phone to scan one after another. */
export function QrSeries({ texts }: { texts: string[] }) {
  const [index, setIndex] = useState(0);
  const text = texts[index];
  if (text === undefined) return null;
  const place = { number: index + 1, total: texts.length };
  return (
    <div class="stack qr-series">
      <QrPicture text={text} label={i18n.t('transfer.codeAlt', place)} />
      <p role="status">{i18n.t('transfer.codeOf', place)}</p>
      {texts.length > 1 && (
        <div class="actions">
          <button type="button" class="button" disabled={index === 0} onClick={() => setIndex(index - 1)}>
            {i18n.t('transfer.previous')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={index === texts.length - 1}
            onClick={() => setIndex(index + 1)}
          >
            {i18n.t('transfer.next')}
          </button>
        </div>
      )}
    </div>
  );
}
