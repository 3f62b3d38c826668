const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [type=hidden], [tabindex="-1"])';
const HEADING = 'h1[tabindex="-1"]';
const OVER = '.toast, dialog, [role=menu]';
/** As many elements are remembered as one goes back through what lies over others. */
const LAST = 8;

/** Where an element stood: its parents from the nearest, each with the index of the child that it was in. */
type Path = { parent: Element; index: number }[];

/**
 * Brings the focus back whenever the element that has it is taken away: to what comes in its place, or is next to it. The
 * body would hear no keys, and Tab would begin at the top. What lay over others gives it back to where it came from.
 */
export function keepFocus(signal?: AbortSignal): void {
  let lost: { element: Element; path: Path; isOver: boolean } | undefined;
  // Weakly: a field that is gone must not be held with the passphrase in it.
  let before: WeakRef<HTMLElement>[] = [];
  const remember = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    const isOver = target.closest(OVER) !== null;
    lost = { element: target, path: pathOf(target), isOver };
    if (!isOver)
      before = [new WeakRef(target), ...before.filter((one) => one.deref() !== target)].slice(0, LAST);
  };
  // Whoever clicks on nothing wants nothing to have it.
  const forget = () => {
    lost = undefined;
  };
  const watcher = new MutationObserver(() => {
    if (lost === undefined || lost.element.isConnected || document.activeElement !== document.body) return;
    const { path, isOver } = lost;
    lost = undefined;
    const target = isOver ? before.map((one) => one.deref()).find((one) => one?.isConnected) : besides(path);
    (target ?? lastResort())?.focus({ preventScroll: target === undefined });
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember, { capture: true, ...(signal && { signal }) });
  document.addEventListener('pointerdown', forget, { capture: true, ...(signal && { signal }) });
  signal?.addEventListener('abort', () => watcher.disconnect());
}

function pathOf(element: Element): Path {
  const path: Path = [];
  for (let child = element; child.parentElement !== null; child = child.parentElement) {
    path.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return path;
}

/** What is in the place of what stood there, else before it, as near as can be. */
function besides(path: Path): HTMLElement | undefined {
  for (const { parent, index } of path) {
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    for (const child of [...children.slice(index), ...children.slice(0, index).reverse()]) {
      const target = firstIn(child);
      if (target) return target;
    }
  }
  return undefined;
}

/** The heading of a page that came, else the first control. */
function firstIn(element: Element): HTMLElement | undefined {
  if (element.matches(OVER)) return undefined;
  const found =
    element.querySelector<HTMLElement>(HEADING) ?? controlsIn(element).find((one) => one.checkVisibility());
  return found;
}

function controlsIn(element: Element): HTMLElement[] {
  const own = element.matches(FOCUSABLE) && element instanceof HTMLElement ? [element] : [];
  return [...own, ...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => !one.matches(`:is(${OVER}) *`),
  );
}

function lastResort(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${HEADING}, input[type=search]`);
}
