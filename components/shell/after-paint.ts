/** A page that is not in view is never painted. */
const LONGEST_MS = 200;

/** Resolves once the page has been drawn: for saying something before the page is kept busy. */
export function afterPaint(): Promise<void> {
  return new Promise((resume) => {
    requestAnimationFrame(() => setTimeout(resume));
    setTimeout(resume, LONGEST_MS);
  });
}
