import type { ComponentChildren } from 'preact';
import type { OtpAccount } from '../../lib/otp/account';
import { linesOf } from './account-name';

/** Classes of the block and of its lines, by what it stands in. */
const CLASSES = {
  row: { block: 'row-names', first: 'row-first', second: 'row-second hint' },
  account: { block: 'account-names', first: undefined, second: 'hint' },
  found: { block: 'found-names', first: undefined, second: 'hint' },
} as const;

/** An account's name in two lines, as text that may be of either direction; `children` stand below. */
export function AccountLines(props: {
  account: Pick<OtpAccount, 'issuer' | 'label'>;
  in: keyof typeof CLASSES;
  children?: ComponentChildren;
}) {
  const [first, second] = linesOf(props.account);
  const classes = CLASSES[props.in];
  return (
    <span class={classes.block}>
      <strong class={classes.first}>
        <bdi>{first}</bdi>
      </strong>
      {second && (
        <span class={classes.second}>
          <bdi>{second}</bdi>
        </span>
      )}
      {props.children}
    </span>
  );
}
