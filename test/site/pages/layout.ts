/** What a page of the service is made of; `body` is HTML. */
export interface Page {
  title: string;
  body: string;
  width?: 'wide';
  scripts?: string[];
}

export function drawPage({ title, body, width, scripts = [] }: Page): string {
  const tags = scripts.map((source) => `<script src="${source}" defer></script>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} – Harbor</title><link rel="icon" href="/static/mark.svg"><link rel="stylesheet" href="/static/harbor.css">${tags}</head>
<body><header><a class="name" href="/"><img class="mark" alt="" src="/static/mark.svg">Harbor</a>
<nav><a href="/sign-up">Sign up</a><a href="/log-in">Log in</a><a href="/security">Security</a></nav></header>
<main class="${width ?? ''}"><h1>${title}</h1>
${body}
</main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

export function drawProblem(problem: string | undefined): string {
  return problem === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`;
}
