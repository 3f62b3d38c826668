import { render } from 'preact';
import '../../components/shell/theme.css';
import '../../components/shell/controls.css';
import './options.css';
import { listenForPageKeys } from '../../components/shell/page-keys';
import { applyTheme } from '../../lib/browser/settings/theme';
import { drawInLanguage } from '../../lib/browser/words/language';
import { Options } from './options';
import { Policed } from './shell/policed';

applyTheme();
listenForPageKeys();
const app = document.getElementById('app');
if (app) {
  drawInLanguage(() =>
    render(
      <Policed>
        <Options />
      </Policed>,
      app,
    ),
  );
}
