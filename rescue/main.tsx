import { render } from 'preact';
import '../components/shell/theme.css';
import '../components/shell/controls.css';
import './rescue.css';
import { Rescue } from './rescue';

const app = document.getElementById('app');
if (app) render(<Rescue />, app);
