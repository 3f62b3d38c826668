import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import './options.css';
import { applyTheme } from '../../lib/browser/theme';
import { Options } from './options';

applyTheme();
const app = document.getElementById('app');
if (app) render(<Options />, app);
