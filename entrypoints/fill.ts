import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFillCalls } from '../lib/page/fill-answer';

/** Injected into a page that is to be filled: tells its address, and waits for the code. */
export default defineUnlistedScript(() => {
  answerFillCalls();
  return location.href;
});
