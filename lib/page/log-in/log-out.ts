import { attributeText, elementsIn, textOf } from '../dom/reads';

/** A page can have very many links. */
const MOST_CONTROLS = 2_000;
const LONGEST_TEXT = 40;

/** Where logging out leads to, in addresses: `/logout`, `/users/sign_out`, `?action=logoff`. */
const ADDRESS = /(log|sign)[-_]?(out|off)(?![a-z])|abmelden|deconnexion|cerrar-?sesion/i;
/** What it says on the control. One language group a line. */
const TEXT = new RegExp(
  [
    'log ?out|log ?off|sign ?out|sign ?off|end session', // en
    'abmelden|ausloggen|uitloggen|afmelden', // de, nl
    'd[eé]connexion|d[eé]connecter|cerrar sesi[oó]n|salir|tanca la sessi[oó]', // fr, es, ca
    'terminar sess[aã]o|sair|encerrar sess|esci|disconnett', // pt, it
    'logga ut|log ud|log af|logg ut|logg av|skr[aá] [uú]t|kirjaudu ulos', // sv, da, no, is, fi
    'wyloguj|odhl[aá]si|kijelentkez|deconecta|ie[sș]ire|odjav', // pl, cs, sk, hu, ro, hr, sl
    'logi v[aä]lja|atsijungti|iziet|atteikties', // et, lt, lv
    '[cç][ıi]k[ıi][sş] yap|oturumu kapat|έξοδος|αποσύνδεση', // tr, el
    'выйти|выход|вийти|вихід|изход|одјави', // ru, uk, bg, sr
    'ログアウト|サインアウト|退出|登出|注销|登錄出|로그아웃', // ja, zh, ko
    'تسجيل الخروج|خروج|התנתק|יציאה|लॉग आउट|লগ আউট', // ar, fa, he, hi, bn
    'đăng xuất|keluar|ออกจากระบบ|ondoka|გასვლა', // vi, id, th, sw, ka
  ].join('|'),
  'iu',
);
/** The way back from a log-in that was not finished. */
const WAY_BACK = /cancel|abbrech|annul|cancel[ao]r|back|zur[uü]ck|отмен|キャンセル|取消/i;

/** Whether a page offers to log out: then somebody is logged in already, and a code there is for something else. */
export function offersLogOut(page: Document): boolean {
  const controls = elementsIn(page, 'a[href], button, form[action], [role=menuitem], [role=button]');
  return controls.slice(0, MOST_CONTROLS).some(isLogOut);
}

function isLogOut(control: Element): boolean {
  const isForm = control instanceof HTMLFormElement;
  const text = isForm ? '' : textOf(control).trim();
  if (text.length <= LONGEST_TEXT && TEXT.test(text)) return true;
  return ADDRESS.test(attributeText(control, isForm ? 'action' : 'href')) && !WAY_BACK.test(text);
}
