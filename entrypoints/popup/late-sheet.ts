/** Only a package without its sheet takes as long. Codes wait for it until then: it is what covers hidden ones. */
const LONGEST_MS = 5_000;

// The popup's build keeps its sheet out of use at first (`scripts/lean-pages.ts`): an empty page would be painted with it,
// and the codes would have to wait for the frame after. Other pages have theirs at once.
const late = document.querySelector<HTMLLinkElement>('link[media="not all"]');

/** Resolves when the sheet can be shown. */
export async function sheetLoaded(): Promise<void> {
  if (late === null || late.sheet !== null) return;
  await new Promise((resume) => {
    late.onload = resume;
    setTimeout(resume, LONGEST_MS);
  });
}

/** Puts the sheet to use, in the frame that is drawn next. */
export function showSheet(): void {
  late?.removeAttribute('media');
}
