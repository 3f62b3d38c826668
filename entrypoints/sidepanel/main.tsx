import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../popup/popup.css';
import './sidepanel.css';
import { readSettings } from '../../lib/browser/settings';
import { applyTheme } from '../../lib/browser/theme';
import { Popup } from '../popup/popup';
import { readCodes } from '../popup/read-codes';

// The popup's list, kept open: beside the page, or in a window of its own.
const reading = readCodes();
const settings = readSettings();
applyTheme(settings);
const app = document.getElementById('app');
if (app) render(<Popup reading={reading} settings={settings} />, app);
