import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useFocus } from '../../../components/shell/use-focus';
import { refusalText, sentenceFor } from '../../../components/words/refusal-text';
import { openOptions } from '../../../lib/browser/api/own-pages';
import type { Findings } from '../../../lib/import/findings';
import { shorten } from '../../../lib/otp/shorten';
import type { PageRect } from '../../../lib/page/scan/page-rect';
import { Area } from './area';

/** No account came out of the scan: says what there was instead, and what to do. */
export function NothingFound(props: {
  others: Findings['others'];
  problem?: string;
  /** Keys that the page shows for typing: offered, never taken for the account by themselves. */
  keys: string[];
  onUseKey(key: string): void;
  /** The page as it was seen, to show where the code is. */
  screen?: string;
  /** Reads a part of it; false when there is no code in it. */
  onSelect(part: PageRect): Promise<boolean>;
}) {
  const { others, problem, screen } = props;
  const [note, setNote] = useState('');
  const title = useFocus<HTMLHeadingElement>();
  const typeKey = async () => {
    await openOptions('add/type');
    window.close();
  };
  const select = (part: PageRect) => {
    setNote(i18n.t('import.looking'));
    props.onSelect(part).then(
      (found) => setNote(found ? '' : i18n.t('import.areaNothing')),
      (error: unknown) => setNote(sentenceFor(error)),
    );
  };
  return (
    <main class="window stack">
      <h1 ref={title} tabIndex={-1}>
        {i18n.t(others.length > 0 ? 'import.otherTitle' : 'import.nothingTitle')}
      </h1>
      {others.length === 0 && <p>{problem ?? i18n.t('import.nothingText')}</p>}
      {others.map((other) => (
        <Other key={JSON.stringify(other)} other={other} onUseKey={props.onUseKey} />
      ))}
      <OfferedKeys text={i18n.t('import.keyOffered')} keys={props.keys} onUse={props.onUseKey} />
      {screen !== undefined && <Area screen={screen} onSelect={select} />}
      <p role="status">{note}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={typeKey}>
          {i18n.t('import.typeKey')}
        </button>
        <button type="button" class="button" onClick={() => window.close()}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </main>
  );
}

function OfferedKeys({ text, keys, onUse }: { text: string; keys: string[]; onUse(key: string): void }) {
  if (keys.length === 0) return null;
  return (
    <div class="card">
      <p>{text}</p>
      <ul class="stack">
        {keys.map((key) => (
          <li key={key} class="offered-key">
            <span class="code">{key}</span>
            <button type="button" class="button small" onClick={() => onUse(key)}>
              {i18n.t('import.useKey')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const VENDORS = { microsoft: 'microsoftText', okta: 'oktaText', duo: 'duoText' } as const;

/** A code that is no account: what it is instead, as text only; a key alone can be used as one. */
export function Other(props: { other: Findings['others'][number]; onUseKey(key: string): void }) {
  const { other, onUseKey } = props;
  if (other.is === 'refused') return <p class="problem">{refusalText(other.code)}</p>;
  if (other.is === 'key')
    return <OfferedKeys text={i18n.t('import.bareKeyText')} keys={[other.key]} onUse={onUseKey} />;
  if (other.is !== 'other') return <p class="warning">{i18n.t(`import.${VENDORS[other.is]}`)}</p>;
  return (
    <div>
      <p>{i18n.t('import.otherText')}</p>
      <p class="other-text">
        <bdi>{shorten(other.text, 500)}</bdi>
      </p>
    </div>
  );
}
