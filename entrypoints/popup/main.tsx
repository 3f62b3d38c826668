import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import './popup.css';
import { vaultPlaces } from '../../lib/browser/places';
import { applyTheme } from '../../lib/browser/theme';
import { readVault } from '../../lib/vault/vault';
import { Popup } from './popup';

const reading = readVault(vaultPlaces());
applyTheme();
const app = document.getElementById('app');
if (app) render(<Popup reading={reading} />, app);
