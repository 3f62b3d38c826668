import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import './popup.css';

import { readSettings } from '../../lib/browser/settings';
import { applyTheme } from '../../lib/browser/theme';
import { Popup } from './popup';
import { readCodes } from './read-codes';

const reading = readCodes();
const settings = readSettings();
applyTheme(settings);
const app = document.getElementById('app');
if (app) render(<Popup reading={reading} settings={settings} />, app);
