import { opening } from '../popup/begin';
import '../../components/theme.css';
import '../../components/controls.css';
import '../popup/popup.css';
import './sidepanel.css';
import { start } from '../popup/start';

// The popup's list, kept open: beside the page, or in a window of its own.
start(opening);
