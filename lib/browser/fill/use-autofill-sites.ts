import { useEffect, useState } from 'preact/hooks';
import { type AutomaticSite, onAutomaticSitesChanged, readAutomaticSites } from './autofill-sites';

/** The sites that are filled without asking, renewed when any context changes them; undefined until they are read. */
export function useAutomaticSites(): AutomaticSite[] | undefined {
  const [sites, setSites] = useState<AutomaticSite[]>();
  useEffect(() => {
    const read = () => readAutomaticSites().then(setSites);
    read();
    return onAutomaticSitesChanged(read);
  }, []);
  return sites;
}
