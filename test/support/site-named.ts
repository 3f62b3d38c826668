import { type Site, siteOf } from '../../lib/site/site';

/** The site of a host, for tests that need one. */
export function aSite(host: string): Site {
  const site = siteOf(`https://${host}/`);
  if (site === undefined) throw new Error(`no site: ${host}`);
  return site;
}
