import { expect, test } from 'vitest';
import { effectiveAutofillSites } from '../../../lib/browser/fill/autofill-sites';
import { type Site, siteNamed } from '../../../lib/site/site';

const site = (name: string): Site => siteNamed(name) ?? expect.fail(name);

test('effectiveAutofillSites leaves the sites that a policy admits, and sends no form where it forbids that', () => {
  const chosen = [
    { site: site('a.example'), submit: true },
    { site: site('b.example'), submit: false },
  ];
  expect(effectiveAutofillSites(chosen, {})).toEqual(chosen);
  expect(effectiveAutofillSites(chosen, { autofill: false })).toEqual([]);
  expect(effectiveAutofillSites(chosen, { autofillSites: [site('a.example')], sendForms: false })).toEqual([
    { site: 'a.example', submit: false },
  ]);
  // A policy turns nothing on.
  expect(effectiveAutofillSites([], { autofillSites: [site('a.example')] })).toEqual([]);
});
