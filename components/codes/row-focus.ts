// The rows of a list of codes, as the keyboard goes through them.

/** The row that has the focus, or whose menu does. */
export function focusedRow(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('.row') ?? undefined;
}

/**
 * Moves the focus for a key: up, down, to the first or last row, and sideways among the buttons of one. Answers whether
 * it did; from the first row upwards there is nothing.
 */
export function moveFocus(list: HTMLElement, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>('.row')];
  const row = focusedRow();
  if (row && (key === 'ArrowRight' || key === 'ArrowLeft')) return moveSideways(row, key);
  const index = row ? rows.indexOf(row) : -1;
  const targets: Record<string, number> = {
    ArrowDown: Math.min(rows.length - 1, index + 1),
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const target = rows[targets[key] ?? -1]?.querySelector<HTMLElement>('.row-main');
  target?.focus();
  return target !== undefined;
}

function moveSideways(row: HTMLElement, key: string): boolean {
  const buttons = [...row.querySelectorAll('button')];
  const isForward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const index = buttons.findIndex((button) => button.contains(document.activeElement));
  const target = buttons[index + (isForward ? 1 : -1)];
  target?.focus();
  return target !== undefined;
}
