import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerDerivations } from '../lib/browser/vault/kdf-answer';

/** A worker of the import page: derives the keys of other apps' files, so that the page stays alive. */
export default defineUnlistedScript(answerDerivations);
