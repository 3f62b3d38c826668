import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFillCalls, describeFields } from '../lib/page/fill-answer';

/** Injected into a page that a person wants filled: tells what fields there are, and waits for the code. */
export default defineUnlistedScript(() => {
  answerFillCalls();
  return describeFields(document);
});
