import { render } from 'preact';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './import.css';
import { i18n } from '#i18n';
import { listenForPageKeys } from '../../components/shell/page-keys';
import { applyTheme } from '../../lib/browser/settings/theme';
import { ImportWindow } from './import-window';

applyTheme();
listenForPageKeys();
document.title = i18n.t('import.title');
const asked = new URLSearchParams(location.hash.slice(1));
const scanId = asked.get('scan') ?? undefined;
const fileId = asked.get('file') ?? undefined;
const app = document.getElementById('app');
if (app) render(<ImportWindow scanId={scanId} fileId={fileId} />, app);
