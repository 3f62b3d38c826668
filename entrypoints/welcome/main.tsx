import { render } from 'preact';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './welcome.css';
import { i18n } from '#i18n';
import { applyTheme } from '../../lib/browser/settings/theme';
import { Welcome } from './welcome';

applyTheme();
document.title = i18n.t('gate.welcomeTitle');
const app = document.getElementById('app');
if (app) render(<Welcome />, app);
