import { opening } from './begin';
import '../../components/theme.css';
import '../../components/controls.css';
import './popup.css';
import { start } from './start';

start(opening);
