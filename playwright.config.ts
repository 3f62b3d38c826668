import { defineConfig } from '@playwright/test';

const FIREFOX = '**/*.firefox.spec.ts';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // A browser that a busy machine starved gets a second try there, and the report names it as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./test/e2e/support/closing-line.ts']],
  projects: [
    { name: 'chromium', testMatch: '**/*.spec.ts', testIgnore: FIREFOX },
    { name: 'firefox', testMatch: FIREFOX, timeout: 120_000 },
  ],
});
