import { opening } from './boot/begin';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './popup.css';
import { start } from './start';

start(opening);
