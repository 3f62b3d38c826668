import type { ComponentChildren } from 'preact';
import { MustBeStrong } from '../../../components/forms/new-passphrase';
import { usePolicy } from '../../../lib/browser/settings/use-policy';

/** Holds what forms know nothing of by themselves to the organisation's policy. */
export function Policed(props: { children: ComponentChildren }) {
  const mustBeStrong = usePolicy()?.policy.strongPassphrase ?? false;
  return <MustBeStrong.Provider value={mustBeStrong}>{props.children}</MustBeStrong.Provider>;
}
