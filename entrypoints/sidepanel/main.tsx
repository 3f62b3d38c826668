import { opening } from '../popup/boot/begin';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import '../popup/popup.css';
import './sidepanel.css';
import { start } from '../popup/start';

// The popup's list, kept open: beside the page, or in a window of its own.
start(opening);
