import { expect, test } from 'vitest';
import { sitesInUse, surplusOrigins } from '../../../lib/browser/fill/site-permissions';
import { bindSite, trashAccount } from '../../../lib/vault/accounts/accounts';
import { listedAccounts } from '../../../lib/vault/format/vault-account';
import { aSite } from '../../support/site-named';
import { add, openStateOf, vaultWith } from '../../vault/support/vaults';

test('surplusOrigins names each single site that is allowed and on no list, and no wildcard', () => {
  const granted = [
    'https://a.example/*',
    'https://b.example/*',
    'https://*/*',
    'https://*.c.example/*',
    'file:///*',
  ];
  expect(surplusOrigins(granted, [aSite('a.example')])).toEqual(['https://b.example/*']);
  expect(surplusOrigins(granted, [aSite('a.example:8443'), aSite('b.example')])).toEqual([]);
  expect(surplusOrigins([], [aSite('a.example')])).toEqual([]);
});

test('sitesInUse leaves out a site once its account is deleted or not bound to it any more', async () => {
  const context = await vaultWith('A');
  await add(context, 'B');
  const { contents } = await openStateOf(context);
  const [a, b] = contents.accounts.map(({ id }) => id);
  const bound = bindSite(bindSite(contents, a ?? '', 1, aSite('a.example')), b ?? '', 1, aSite('b.example'));
  const sites = ['a.example', 'b.example', 'c.example'].map((name) => ({ site: aSite(name) }));
  const used = (now: typeof bound) => sitesInUse(sites, listedAccounts(now)).map(({ site }) => site);
  expect(used(bound)).toEqual(['a.example', 'b.example']);
  expect(used(trashAccount(bound, a ?? '', 2))).toEqual(['b.example']);
  const unbound = bound.accounts.map((account) => (account.id === b ? { ...account, sites: [] } : account));
  expect(used({ ...bound, accounts: unbound })).toEqual(['a.example']);
});
