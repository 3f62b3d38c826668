/** Pages of a service, as a person logs in there. None says more of itself than it must. */

const FIELD = '<input name="otp" autocomplete="one-time-code" maxlength="6" inputmode="numeric">';
const NAME = '<label>User name <input name="user" autocomplete="username"></label>';
const PASSWORD = '<label>Password <input name="password" type="password"></label>';

/** Asks for a code, and sends it to `action`. */
export const askCode = (action = '/in'): string => `<h1>Two-step sign-in</h1>
<p>Enter the code from your authenticator app.</p>
<form method="post" action="${action}"><label>Authentication code ${FIELD}</label><button>Verify</button></form>`;

/** Asks for name and password, and goes to `action`. */
export const logInForm = (action: string): string =>
  `<h1>Log in</h1><form method="post" action="${action}">${NAME}${PASSWORD}<button>Log in</button></form>`;

/** Asks for the name alone. */
export const nameForm = (action: string): string =>
  `<h1>Log in</h1><form method="post" action="${action}">${NAME}<button>Next</button></form>`;

/** Asks for all three. */
export const wholeForm = (action: string): string =>
  `<h1>Log in</h1><form method="post" action="${action}">${NAME}${PASSWORD}
<label>Authentication code ${FIELD}</label><button>Log in</button></form>`;

/** An application that never leaves its page: it goes on with `code` when the log-in form is sent. */
export const application = (then: string): string => `<div id="app">${logInForm('')}</div><script>
const app = document.querySelector('#app');
app.querySelector('form').onsubmit = (event) => { event.preventDefault(); setTimeout(() => { ${then} }, 300); };
const showCode = () => { app.innerHTML = ${JSON.stringify(askCode('/in'))}; };
</script>`;
