import { AGAIN_STEMS } from './again.ts';
import { APP_STEMS } from './app.ts';
import { ASK_STEMS } from './ask.ts';
import { CODE_STEMS } from './code.ts';
import { DIGITS_STEMS } from './digits.ts';
import { DISABLE_STEMS } from './disable.ts';
import { FACTOR_STEMS } from './factor.ts';
import { KEPT_STEMS } from './kept.ts';
import { MESSAGE_STEMS } from './message.ts';
import { OTHER_STEMS } from './other.ts';
import { PASSWORD_STEMS } from './password.ts';
import { PIN_STEMS } from './pin.ts';
import { RECOVERY_STEMS } from './recovery.ts';
import { SENT_STEMS } from './sent.ts';
import { SHOP_STEMS } from './shop.ts';
import { THING_STEMS } from './thing.ts';
import { VERIFY_STEMS } from './verify.ts';

/** Stems of each meaning, in 90 languages: one a line, below the language that has it, as `plain` writes it. */
export const STEMS = {
  app: APP_STEMS,
  code: CODE_STEMS,
  factor: FACTOR_STEMS,
  verify: VERIFY_STEMS,
  recovery: RECOVERY_STEMS,
  kept: KEPT_STEMS,
  message: MESSAGE_STEMS,
  sent: SENT_STEMS,
  again: AGAIN_STEMS,
  ask: ASK_STEMS,
  digits: DIGITS_STEMS,
  password: PASSWORD_STEMS,
  shop: SHOP_STEMS,
  other: OTHER_STEMS,
  thing: THING_STEMS,
  disable: DISABLE_STEMS,
  pin: PIN_STEMS,
};
