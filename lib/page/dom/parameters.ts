/**
 * The names and values of an address's query, in their order. Told one by one: in Firefox an extension's world in a page
 * cannot iterate over what `values()` and its like give there.
 */
export function parametersOf(search: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  new URLSearchParams(search).forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}
