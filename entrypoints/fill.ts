import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFillCalls } from '../lib/page/fill/answer';

/** Injected into a page that is to be filled: tells the page's address, looks for the field, and waits for the code. */
export default defineUnlistedScript(() => answerFillCalls());
