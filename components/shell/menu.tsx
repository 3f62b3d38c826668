import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import type { IconName } from './icon-outlines';
import { isComposing } from './is-composing';

/** One thing to choose. */
export interface MenuItem {
  icon: IconName;
  label: string;
  run(): void;
}

const GAP = 4;

/**
 * A menu beside the element that opened it, as the ARIA patterns have menus: arrows, Home, End and first letters walk,
 * Escape and Tab close, and the focus goes back to where it came from.
 */
export function Menu(props: { name: string; opener: HTMLElement; items: MenuItem[]; onClose(): void }) {
  const { opener, items, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    place(element, opener);
    element.querySelector('button')?.focus();
  }, [opener]);
  const close = () => {
    focusTargetOf(opener)?.focus();
    onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!walk(menu.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      role="menu"
      popover="auto"
      class="menu"
      aria-label={props.name}
      tabIndex={-1}
      onKeyDown={onKey}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {items.map((item) => (
        <MenuButton key={item.label} item={item} onClose={close} />
      ))}
    </div>
  );
}

function MenuButton({ item, onClose }: { item: MenuItem; onClose(): void }) {
  const choose = () => {
    onClose();
    item.run();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
      <Icon name={item.icon} />
      {item.label}
    </button>
  );
}

/** A row that was right-clicked has its focus on what it does first. */
function focusTargetOf(opener: HTMLElement): HTMLElement | null {
  return opener instanceof HTMLButtonElement ? opener : opener.querySelector('button');
}

/** Below the opener where there is room, else above it, and never outside the window. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const from = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = from.bottom + GAP;
  const top = below + height <= innerHeight - GAP ? below : from.top - GAP - height;
  const isRtl = getComputedStyle(opener).direction === 'rtl';
  const left = isRtl ? from.left : from.right - width;
  menu.style.top = `${Math.max(GAP, top)}px`;
  menu.style.left = `${Math.min(Math.max(GAP, left), innerWidth - GAP - width)}px`;
}

function walk(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const index = items.findIndex((item) => item.contains(document.activeElement));
  const targets: Record<string, number> = {
    ArrowDown: (index + 1) % items.length,
    ArrowUp: (index <= 0 ? items.length : index) - 1,
    Home: 0,
    End: items.length - 1,
  };
  const target = items[targets[key] ?? -1] ?? (key.length === 1 ? byLetter(items, index, key) : undefined);
  target?.focus();
  return target !== undefined;
}

/** The next item that begins with a letter, after the one that has the focus. */
function byLetter(items: HTMLElement[], index: number, letter: string): HTMLElement | undefined {
  const order = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return order.find((item) => item.textContent?.toLowerCase().startsWith(letter.toLowerCase()));
}
