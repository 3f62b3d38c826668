// The popup has its style sheet in its source, as text (`scripts/lean-pages.ts`). A sheet that is loaded has the browser paint
// an empty page, and the codes would have to wait for the frame after. Other pages have theirs at once.
const text = document.querySelector<HTMLTemplateElement>('#sheet')?.content.textContent;
// Read while the codes are on their way.
const sheets = text ? [parse(text)] : [];

/** Puts the sheet to use, in the frame that is drawn next. */
export function showSheet(): void {
  document.adoptedStyleSheets = sheets;
}

function parse(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
