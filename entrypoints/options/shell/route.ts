import { OPTIONS_SECTIONS, type OptionsSection } from '../../../lib/browser/api/own-pages';

/** What the options page shows. */
export interface Place {
  section: OptionsSection;
  /** What of the section, such as an account's id. */
  below: string[];
}

/** The place that an address names; a name that is not known leads to the accounts. */
export function parsePlace(hash: string): Place {
  const [name, ...below] = hash.replace(/^#/, '').split('/');
  const section = OPTIONS_SECTIONS.find((one) => one === name);
  return section === undefined
    ? { section: 'accounts', below: [] }
    : { section, below: below.filter(Boolean) };
}

/** The address of a place, as `parsePlace` reads it. */
export function hashOf({ section, below }: Place): string {
  return `#${[section, ...below].join('/')}`;
}

/** Back to the accounts once something was done at `from`, unless the person went on to elsewhere meanwhile. */
export function returnFrom(from: Place): void {
  if (hashOf(parsePlace(location.hash)) === hashOf(from)) location.hash = '#accounts';
}
