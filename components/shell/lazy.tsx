import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component by its name in a module that is loaded when it is first drawn; until then there is nothing in its place. */
export function lazy<Name extends string, Props extends object>(
  load: () => Promise<{ readonly [name in Name]: ComponentType<Props> }>,
  name: Name,
): ComponentType<Props> {
  return function Lazy(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props>>();
    useEffect(() => {
      // A function that is set is called for the state: components are functions.
      load().then((loaded) => setPart(() => loaded[name]));
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
