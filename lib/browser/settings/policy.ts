import { type Site, siteNamed } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';

/**
 * What an organisation may set for its people (docs/policy.md). Every value makes something stricter or says something:
 * none opens what is closed, shows a code, or keeps a person from unlocking, from filling by hand, or from a backup.
 */
export interface Policy {
  /** The longest that the vault stays unlocked, 1 to 1440 minutes. */
  maxUnlockedMinutes?: number;
  /** The longest without input before it locks, 1 to 60 minutes. */
  maxIdleMinutes?: number;
  lockWithScreen?: true;
  /** A new passphrase must be strong; without it, a weak one can be wanted. */
  strongPassphrase?: true;
  /** No export that others can read. Encrypted exports and backups stay. */
  plainExports?: false;
  autofill?: false;
  /** Filling by itself happens on these sites alone. It asks no permission for a person, and turns nothing on. */
  autofillSites?: Site[];
  /** No form is sent after filling by itself. */
  sendForms?: false;
  /** A backup is called due after so many days with changes, 1 to 30. */
  backupReminderDays?: number;
  sync?: false;
  /** Vaults are synced by these ways alone. */
  syncWays?: string[];
  /** What is bound to one of these sites is filled on these sites alone. */
  boundSites?: Site[];
  /** An https address where the organisation helps. */
  helpLink?: string;
  organisation?: string;
  /** A language as BCP 47 writes it: "de", "pt-BR". */
  language?: string;
}

/** A policy, and the names of what was set and is no part of it. */
export interface ReadPolicy {
  policy: Policy;
  ignored: string[];
}

type Rules = { [Key in keyof Policy]-?: (value: unknown) => Policy[Key] | undefined };

const RULES: Rules = {
  maxUnlockedMinutes: wholeUpTo(1440),
  maxIdleMinutes: wholeUpTo(60),
  lockWithScreen: only(true),
  strongPassphrase: only(true),
  plainExports: only(false),
  autofill: only(false),
  autofillSites: listOf(parseSite),
  sendForms: only(false),
  backupReminderDays: wholeUpTo(30),
  sync: only(false),
  syncWays: listOf((value) => textLike(/^[a-z][a-z-]{0,30}$/)(value)),
  boundSites: listOf(parseSite),
  helpLink: parseLink,
  organisation: textLike(/^[^\p{Cc}\p{Cf}]{1,80}$/u),
  language: textLike(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
};

/** The settings that a policy knows. */
export const POLICY_KEYS = Object.keys(RULES) as (keyof Policy)[];

/** What of a policy makes sense. One part that does not takes nothing else with it, and nothing here throws. */
export function parsePolicy(managed: unknown): ReadPolicy {
  const found = fieldsIn(managed);
  const policy: Policy = {};
  for (const key of POLICY_KEYS) Object.assign(policy, parsePart(key, found[key]));
  const ignored = Object.keys(found).filter((key) => !Object.hasOwn(policy, key));
  return { policy, ignored };
}

function parsePart(key: keyof Policy, value: unknown): Policy {
  const parsed = value === undefined ? undefined : RULES[key](value);
  return parsed === undefined ? {} : { [key]: parsed };
}

function wholeUpTo(most: number): (value: unknown) => number | undefined {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

function only<T extends boolean>(wanted: T): (value: unknown) => T | undefined {
  return (value) => (value === wanted ? wanted : undefined);
}

function textLike(pattern: RegExp): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

/** A list is taken whole or not at all: one that lost an entry would mean something else. */
function listOf<T>(parse: (value: unknown) => T | undefined): (value: unknown) => T[] | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const parsed = value.map(parse);
    return parsed.every((one) => one !== undefined) ? parsed : undefined;
  };
}

/** No pattern: a site that was meant as one would silently be none. */
function parseSite(value: unknown): Site | undefined {
  return typeof value === 'string' && !value.includes('*') ? siteNamed(value) : undefined;
}

function parseLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, username, href } = new URL(value);
  return protocol === 'https:' && username === '' ? href : undefined;
}
