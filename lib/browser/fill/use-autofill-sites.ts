import { useEffect, useState } from 'preact/hooks';
import { type AutofillSite, onAutofillSitesChanged, readAutofillSites } from './autofill-sites';

/** The sites that are filled by themselves, renewed when any context changes them; undefined until they are read. */
export function useAutofillSites(): AutofillSite[] | undefined {
  const [sites, setSites] = useState<AutofillSite[]>();
  useEffect(() => {
    const read = () => readAutofillSites().then(setSites);
    read();
    return onAutofillSitesChanged(read);
  }, []);
  return sites;
}
