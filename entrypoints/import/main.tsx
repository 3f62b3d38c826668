import { render } from 'preact';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './import.css';
import { i18n } from '#i18n';
import { listenForPageKeys } from '../../components/shell/page-keys';
import { applyTheme } from '../../lib/browser/settings/theme';
import { drawInLanguage } from '../../lib/browser/words/language';
import { ImportWindow } from './import-window';

applyTheme();
listenForPageKeys();
const asked = new URLSearchParams(location.hash.slice(1));
const scanId = asked.get('scan') ?? undefined;
const fileId = asked.get('file') ?? undefined;
const app = document.getElementById('app');
if (app) {
  drawInLanguage(() => {
    document.title = i18n.t('import.title');
    render(<ImportWindow scanId={scanId} fileId={fileId} />, app);
  });
}
