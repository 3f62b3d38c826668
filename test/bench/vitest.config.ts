import { defineConfig } from 'vitest/config';

// Measurements, not part of the gate: npx vitest run --config test/bench/vitest.config.ts
export default defineConfig({
  test: { include: ['test/bench/qr.ts'], testTimeout: 900_000, fileParallelism: false },
});
