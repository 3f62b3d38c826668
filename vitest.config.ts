import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // Patience for a busy machine, not a measurement.
    testTimeout: 120_000,
    // Half of the time went into loading the same modules for each file anew.
    isolate: false,
    // All cores: nothing else runs beside the unit tests.
    maxWorkers: '100%',
  },
});
