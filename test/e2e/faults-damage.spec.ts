import { rm } from 'node:fs/promises';
import { violationsOf } from './support/axe.ts';
import { accountNames, importAccounts, moveAccount, openOptions, readTrash } from './support/changes.ts';
import { Extension, expect, test } from './support/chromium.ts';
import { createVault, PASSPHRASE } from './support/journeys.ts';
import { copyProfile, type Fault, fileFaults, valueFaults } from './support/profile-files.ts';
import { expectOpen, tryPassphrase } from './support/vault-page.ts';

test.use({ ownBrowser: true });

/** A profile that was closed with a vault in it, whose newest change moved an account to the trash. */
interface Closed {
  profileDir: string;
  id: string;
  names: string[];
  newest: string;
}

async function closedVault(extension: Extension, accounts: number, changes: number): Promise<Closed> {
  const names = accountNames(accounts);
  await createVault(extension).then((page) => page.close());
  await importAccounts(extension, names);
  const page = await openOptions(extension);
  for (const name of names.slice(0, changes)) await moveAccount(page, name, false);
  await extension.close();
  const { profileDir, id } = extension;
  return { profileDir, id, names, newest: names[changes - 1] ?? '' };
}

/** What a person finds after a fault, once the browser is open again. */
async function outcomeOf(closed: Closed, ...faults: Fault[]): Promise<string> {
  const profileDir = await copyProfile(closed.profileDir);
  for (const { act } of faults) await act(profileDir);
  const browser = await Extension.launch({ profileDir });
  browser.context.setDefaultTimeout(20_000);
  try {
    return await lookAt(browser, closed);
  } catch (error) {
    return String(error);
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true });
  }
}

async function lookAt(browser: Extension, { names, newest }: Closed): Promise<string> {
  const page = await openOptions(browser);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  if (heading !== 'Latchkey is locked') return heading;
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  const { listed, trashed } = await readTrash(page);
  if (listed + trashed.size !== names.length) return `${listed} and ${trashed.size} accounts`;
  if (!trashed.has(newest)) return 'an older generation';
  await moveAccount(page, newest, true);
  return 'recovered';
}

/** The outcomes of faults that are not what was hoped for. */
async function badOutcomes(closed: Closed, faults: Fault[]): Promise<string[]> {
  const bad: string[] = [];
  for (const fault of faults) {
    const outcome = await outcomeOf(closed, fault);
    console.log(`${fault.what}: ${outcome}`);
    if (outcome !== 'recovered') bad.push(`${fault.what}: ${outcome}`);
  }
  return bad;
}

/** Faults of both stores at once, each with its like. */
async function doubleFaults(closed: Closed): Promise<[Fault, Fault][]> {
  const [local, indexed] = [await fileFaults(closed, 'local'), await fileFaults(closed, 'indexed')];
  const kindOf = ({ what }: Fault) =>
    what
      .replace(/^\w+: /, '')
      .replace(/the folder \S+/, 'the folder')
      .replace(/\d+/, '');
  return local.flatMap((one) =>
    indexed.filter((other) => kindOf(one) === kindOf(other)).map((other) => [one, other] as [Fault, Fault]),
  );
}

/** What both stores' damage may end in: never the first run. */
const HONEST = [
  'recovered',
  'an older generation',
  'The vault is missing',
  'The vault cannot be read',
  "The browser's storage does not answer",
];

/** Of each store two, one of them of a kind that once cost something. */
const FEW = [
  /^local: MANIFEST-\d+ deleted$/,
  /^local: vault.a and vault.b replaced by "torn$/,
  /^indexed: CURRENT emptied$/,
  /^indexed: \d+\.log cut in half$/,
];

test('damage to the files of one store loses nothing', async ({ extension }) => {
  const closed = await closedVault(extension, 8, 5);
  const faults = [
    ...(await fileFaults(closed, 'local')),
    ...(await fileFaults(closed, 'indexed')),
    ...valueFaults(closed),
  ];
  const some = FEW.flatMap((wanted) => faults.find(({ what }) => wanted.test(what)) ?? []);
  expect(some).toHaveLength(FEW.length);
  expect(await badOutcomes(closed, some)).toEqual([]);
});

// Of the larger one, LevelDB has written tables besides its log.
for (const [size, accounts, changes] of [
  ['small', 8, 5],
  ['large', 300, 30],
] as const) {
  test(`no damage to one store loses anything of a ${size} vault`, { tag: '@thorough' }, async ({
    extension,
  }) => {
    const closed = await closedVault(extension, accounts, changes);
    const faults = [
      ...(await fileFaults(closed, 'local')),
      ...(await fileFaults(closed, 'indexed')),
      ...valueFaults(closed),
    ];
    expect(faults.length).toBeGreaterThanOrEqual(20);
    expect(await badOutcomes(closed, faults)).toEqual([]);
  });
}

test('a vault whose files are all gone is called missing, and a new one is begun only on request', async ({
  extension,
}) => {
  const closed = await closedVault(extension, 8, 5);
  const gone = (await doubleFaults(closed)).find(([{ what }]) => what.includes('folder'));
  const profileDir = await copyProfile(closed.profileDir);
  for (const { act } of gone ?? []) await act(profileDir);
  const browser = await Extension.launch({ profileDir });
  const page = await openOptions(browser);
  await page.getByRole('heading', { name: 'The vault is missing' }).waitFor();
  await expect(page.getByText('Choose a backup file')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start with an empty vault' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'The vault is missing' }).waitFor();
  await page.getByRole('button', { name: 'Start with an empty vault' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
  await browser.close();
  await rm(profileDir, { recursive: true });
});

test('no damage to both stores at once looks like a first run', { tag: '@thorough' }, async ({
  extension,
}) => {
  const closed = await closedVault(extension, 8, 5);
  const faults = await doubleFaults(closed);
  expect(faults.length).toBeGreaterThanOrEqual(13);
  const bad: string[] = [];
  for (const pair of faults) {
    const outcome = await outcomeOf(closed, ...pair);
    console.log(`${pair.map(({ what }) => what).join(' and ')}: ${outcome}`);
    if (!HONEST.includes(outcome)) bad.push(`${pair[0].what}: ${outcome}`);
  }
  expect(bad).toEqual([]);
});
