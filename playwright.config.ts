import { defineConfig } from '@playwright/test';

const FIREFOX = '**/*.firefox.spec.ts';
/** What takes minutes has projects of its own, `npm run test:faults` and `test:thorough`. Each has a short version. */
const THOROUGH = /@thorough/;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Long, since a busy machine is no failure: what is waited for ends the wait.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // More than the two cores: most of a test is waiting for a page, an alarm or what must not happen.
  workers: 5,
  // A browser that a busy machine starved gets a second try there, and the report names it as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./test/e2e/support/closing-line.ts']],
  projects: [
    { name: 'chromium', testMatch: '**/*.spec.ts', testIgnore: FIREFOX, grepInvert: THOROUGH },
    { name: 'firefox', testMatch: FIREFOX, grepInvert: THOROUGH },
    // Real services, which are large: `npm run test:servers`.
    { name: 'servers', testDir: 'test/real-servers' },
    { name: 'thorough', testIgnore: '**/faults-*.spec.ts', timeout: 300_000, grep: THOROUGH },
    { name: 'faults', testMatch: '**/faults-*.spec.ts', timeout: 900_000, grep: THOROUGH },
  ],
});
