/** Fields for a one-time code as npm packages make them; each has a script of its name in `widgets/`. */
export const WIDGETS = [
  'input-otp',
  'react-otp-input',
  'mantine',
  'radix',
  'chakra',
  'primevue',
  'vuetify',
  'ionic',
] as const;

/** A page that asks for a code with the named widget, with no styles but the widget's own. */
export function drawWidget(name: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two-step sign-in</title>
<link rel="icon" href="/static/mark.svg"><link rel="stylesheet" href="/widgets/${name}.css">
<script src="/widgets/${name}.js" defer></script></head>
<body><main><h1>Two-step sign-in</h1><p>Enter the code from your authenticator app.</p>
<div id="root"></div><button>Continue</button></main></body></html>`;
}
