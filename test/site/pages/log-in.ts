import { drawPage, drawProblem } from './layout.ts';

const BOX_COUNT = 6;

export function drawLogIn(problem?: string): string {
  return drawPage({
    title: 'Log in',
    body: `<form method="post">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
${drawProblem(problem)}<button>Log in</button></form>`,
  });
}

const FROM_APP = '<p>Enter the code from your authenticator app.</p>';

/** The pages that ask for a code, by the last part of their address. */
export const CODE_PAGES: Record<string, (problem: string | undefined, otherUrl: string) => string> = {
  single: (problem) => drawCodePage(`${FROM_APP}${drawSingle('/log-in/code', problem)}`),
  boxes: (problem) => drawCodePage(`${FROM_APP}${drawBoxes(problem)}`, '/static/boxes.js'),
  react: () => drawCodePage(`${FROM_APP}<div id="root" data-fields="single"></div>`, '/vendor/react-code.js'),
  'react-boxes': () =>
    drawCodePage(`${FROM_APP}<div id="root" data-fields="boxes"></div>`, '/vendor/react-code.js'),
  frame: (_, otherUrl) => drawCodePage(`<iframe title="Code" src="${otherUrl}/code"></iframe>`),
  sms: (problem) =>
    drawCodePage(
      `<p>We sent a text message with a code to the number ending in 41.</p>${drawSingle('/log-in/sms', problem)}`,
    ),
};

/** What the other site shows inside the frame. */
export function drawFramedCode(action: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Code</title>${FROM_APP}${drawSingle(action)}</html>`;
}

function drawCodePage(body: string, script?: string): string {
  return drawPage({
    title: 'Two-step sign-in',
    body,
    ...(script === undefined ? {} : { scripts: [script] }),
  });
}

function drawSingle(action: string, problem?: string): string {
  return `<form method="post" action="${action}"><label for="code">Authentication code</label>
<input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="8" required autofocus>
${drawProblem(problem)}<button>Continue</button></form>`;
}

function drawBoxes(problem: string | undefined): string {
  const boxes = Array.from(
    { length: BOX_COUNT },
    (_, at) => `<input type="text" inputmode="numeric" maxlength="1" aria-label="Digit ${at + 1}">`,
  );
  return `<form method="post" action="/log-in/code"><fieldset class="plain"><legend>Six-digit code</legend>
<div class="boxes">${boxes.join('')}</div></fieldset><input type="hidden" name="code">
${drawProblem(problem)}<button>Continue</button></form>`;
}
