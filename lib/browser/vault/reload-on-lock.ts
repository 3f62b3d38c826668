/**
 * Loads the page again once the vault is locked. What it held, in state, closures and fields, goes with the old page; no
 * bookkeeping of ours could promise that. What was being typed is lost, and nobody is asked: the question would keep it all
 * on the screen.
 */
export function dropPage(): void {
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  document.body.replaceChildren();
  // A scan is handed over once, and gone with the page.
  if (location.hash.startsWith('#scan=')) history.replaceState(null, '', location.pathname);
  location.reload();
}
