import { render } from 'preact';
import '../components/shell/theme.css';
import '../components/shell/controls.css';
import './rescue.css';
import { showPageLanguage } from '#i18n';
import { Rescue } from './rescue';

showPageLanguage();
const app = document.getElementById('app');
if (app) render(<Rescue />, app);
