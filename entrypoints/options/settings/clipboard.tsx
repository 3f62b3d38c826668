import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { Problem } from '../../../components/forms/problem';
import { useRead } from '../../../components/shell/use-read';
import { lengthText } from '../../../components/words/length-text';
import {
  askToClearClipboard,
  giveClipboardBack,
  mayClearClipboard,
} from '../../../lib/browser/clipboard/clipboard-permission';
import { keepClipboard } from '../../../lib/browser/clipboard/copy';
import { CLEAR_CHOICES, type Settings } from '../../../lib/browser/settings/settings';

/** When a copied code goes from the clipboard. The browser is asked for leave at the choice, and it is given back with it. */
export function ClipboardClearing(props: {
  settings: Settings;
  save(changed: Partial<Settings>): Promise<void>;
}) {
  const { settings, save } = props;
  const { clearClipboardSeconds } = settings;
  const { value: may } = useRead(mayClearClipboard, clearClipboardSeconds);
  const [refused, setRefused] = useState(false);
  const choose = async (seconds: Settings['clearClipboardSeconds']) => {
    const allowed = seconds === 0 || (await askToClearClipboard());
    setRefused(!allowed);
    if (!allowed) return;
    await save({ clearClipboardSeconds: seconds });
    if (seconds > 0) return;
    await keepClipboard();
    await giveClipboardBack();
  };
  if (may === undefined) return null;
  return (
    <div class="card">
      <h2>{i18n.t('clipboard.title')}</h2>
      <ChoiceField
        id="clear-clipboard"
        label={i18n.t('clipboard.clear')}
        value={may ? clearClipboardSeconds : 0}
        choices={CLEAR_CHOICES.map((value) => ({ value, text: clearText(value) }))}
        onChange={choose}
      />
      <Problem text={refused ? i18n.t('clipboard.refused') : undefined} />
      <p class="hint">{i18n.t('clipboard.hint')}</p>
    </div>
  );
}

function clearText(seconds: number): string {
  if (seconds === 0) return i18n.t('clipboard.never');
  return i18n.t('clipboard.after', { time: lengthText(seconds, 'long') });
}
