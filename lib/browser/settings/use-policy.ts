import { useEffect, useState } from 'preact/hooks';
import type { ReadPolicy } from './policy';
import { onPolicyChanged, readManaged } from './read-policy';

/** What the organisation set, for a page; undefined until it is read. */
export function usePolicy(): ReadPolicy | undefined {
  const [policy, setPolicy] = useState<ReadPolicy>();
  useEffect(() => {
    const read = () => readManaged().then(setPolicy);
    read();
    return onPolicyChanged(read);
  }, []);
  return policy;
}
