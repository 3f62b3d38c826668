import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data';

/** The oldest versions that the manifests admit. */
export interface Minimum {
  chrome: string;
  firefox: string;
}

/** What the browsers of a minimum lack, each with the versions that have it. */
export interface Lacks {
  /** Classes and other names of the global object: "URLPattern". */
  globals: ReadonlyMap<string, string>;
  /** By object and member: "URL.parse". */
  members: ReadonlyMap<string, string>;
  /** By member alone, where no older object has one of that name: "toSorted". */
  names: ReadonlyMap<string, string>;
  /** Of the extension API: "action.openPopup". */
  extension: ReadonlyMap<string, string>;
  /** Properties, `@rules`, `:selectors` and `functions()` of style sheets. */
  styles: ReadonlyMap<string, string>;
}

/** By MDN's table of browser versions. */
export function lacksOf(minimum: Minimum): Lacks {
  const interfaces = [...childrenOf(bcd.api), ...childrenOf(bcd.javascript['builtins'] ?? {})];
  const all = interfaces.flatMap(([owner, entry]) =>
    childrenOf(entry).map(([name, child]) => [owner, name.replace(/_static$/, ''), child] as const),
  );
  const old = new Set(all.filter(([, , child]) => !lackOf(child, minimum)).map(([, name]) => name));
  const members = all.map(([owner, name, child]) => [`${owner}.${name}`, lackOf(child, minimum)] as const);
  const names = all.map(([, name, child]) => [old.has(name) ? '' : name, lackOf(child, minimum)] as const);
  return {
    globals: lacking(globalsOf(interfaces).map(([name, entry]) => [name, lackOf(entry, minimum)])),
    members: lacking(members),
    names: lacking(names),
    extension: lacking(pathsOf(bcd.webextensions['api'] ?? {}, '', minimum)),
    styles: lacking(stylesOf(minimum)),
  };
}

function globalsOf(interfaces: [string, Identifier][]): [string, Identifier][] {
  const functions = ['Window', 'WorkerGlobalScope'].flatMap((name) => childrenOf(bcd.api[name] ?? {}));
  return [...interfaces, ...functions.filter(([name]) => !name.endsWith('_event'))];
}

function pathsOf(entry: Identifier, path: string, minimum: Minimum): [string, string][] {
  return childrenOf(entry).flatMap(([name, child]): [string, string][] => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, lackOf(child, minimum)], ...pathsOf(child, at, minimum)];
  });
}

function stylesOf(minimum: Minimum): [string, string][] {
  const { properties = {}, 'at-rules': rules = {}, selectors = {}, types = {} } = bcd.css;
  const named = (entry: Identifier, spell: (name: string) => string) =>
    childrenOf(entry).map(([name, child]): [string, string] => [spell(name), lackOf(child, minimum)]);
  return [
    ...named(properties, (name) => name),
    ...named(rules, (name) => `@${name}`),
    ...named(selectors, (name) => `:${name}`),
    ...[types, ...childrenOf(types).map(([, type]) => type)].flatMap((type) =>
      named(type, (name) => `${name}()`),
    ),
  ];
}

function lacking(entries: readonly (readonly [name: string, lack: string])[]): ReadonlyMap<string, string> {
  return new Map(entries.filter(([name, lack]) => name !== '' && lack !== ''));
}

function childrenOf(entry: Identifier): [string, Identifier][] {
  return Object.entries(entry).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

/** Such as "Chromium 126, no Firefox"; '' where both browsers have it. */
function lackOf({ __compat }: Identifier, minimum: Minimum): string {
  if (!__compat) return '';
  return [lackIn(__compat, 'chrome', minimum.chrome), lackIn(__compat, 'firefox', minimum.firefox)]
    .filter((lack) => lack !== '')
    .join(', ');
}

function lackIn({ support }: CompatStatement, browser: 'chrome' | 'firefox', minimum: string): string {
  const given = support[browser];
  if (given === undefined) return '';
  const statements = (Array.isArray(given) ? given : [given]).filter(isPlain);
  if (statements.some(({ version_added: version }) => isIn(version, minimum))) return '';
  const [first] = statements.map(({ version_added: version }) => version).filter(Boolean);
  return first ? `${browser} ${first}` : `no ${browser}`;
}

/** Behind no switch, under no other name, and not gone again. */
function isPlain({ flags, prefix, alternative_name, version_removed }: SimpleSupportStatement): boolean {
  return !flags && !prefix && !alternative_name && !version_removed;
}

function isIn(version: SimpleSupportStatement['version_added'], minimum: string): boolean {
  return (
    typeof version === 'string' && Number.parseFloat(version.replace('≤', '')) <= Number.parseFloat(minimum)
  );
}
