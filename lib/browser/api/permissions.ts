import browser from 'webextension-polyfill';

/** What the browser lets the extension do: names of permissions, and how many sites. Not which: that says where accounts are. */
export interface HeldPermissions {
  names: string[];
  siteCount: number;
}

export async function readPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { names: permissions.toSorted(), siteCount: origins.length };
}
