import { render } from 'preact';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './welcome.css';
import { i18n } from '#i18n';
import { applyTheme } from '../../lib/browser/settings/theme';
import { drawInLanguage } from '../../lib/browser/words/language';
import { Welcome } from './welcome';

applyTheme();
const app = document.getElementById('app');
if (app) {
  drawInLanguage(() => {
    document.title = i18n.t('gate.welcomeTitle');
    render(<Welcome />, app);
  });
}
