import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import { hasPanel, openCodesWindow, openPanel, readWindowId } from '../../../lib/browser/api/side-panel';

/** The codes beside the page or in a window, instead of in a popup that closes. */
export function KeepOpen() {
  // Known beforehand: a panel opens only in the very moment of the click.
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    readWindowId().then(setWindowId);
  }, []);
  return (
    <div class="card">
      <h2>{i18n.t('keepOpen.title')}</h2>
      <p class="hint">{i18n.t('keepOpen.text')}</p>
      <div class="actions">
        {hasPanel() && (
          <button
            type="button"
            class="button"
            disabled={windowId === undefined}
            onClick={() => windowId !== undefined && openPanel(windowId)}
          >
            <Icon name="panel" />
            {i18n.t('keepOpen.panel')}
          </button>
        )}
        <button type="button" class="button" onClick={openCodesWindow}>
          <Icon name="window" />
          {i18n.t('keepOpen.window')}
        </button>
      </div>
    </div>
  );
}
