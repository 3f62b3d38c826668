import { Icon } from './icon';
import type { IconName } from './icon-outlines';

/** A button with a picture only; `label` is its name for everyone else, and its tooltip where there is no shorter one. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  title?: string;
  pressed?: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      title={props.title ?? props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
