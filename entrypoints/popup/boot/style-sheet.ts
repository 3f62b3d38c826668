// The popup has its style sheet in its source, as text (`scripts/lean-pages.ts`). A sheet that is loaded has the browser paint
// an empty page, and the codes would have to wait for the frame after. Other pages have theirs at once.
// Read while the codes are on their way, and not kept as text.
const sheets = [...document.querySelectorAll<HTMLTemplateElement>('#sheet')].map(parse);

/** Puts the sheet to use, in the frame that is drawn next. */
export function showSheet(): void {
  document.adoptedStyleSheets = sheets;
}

function parse({ content }: HTMLTemplateElement): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(content.textContent ?? '');
  return sheet;
}
