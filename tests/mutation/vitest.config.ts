import { defineConfig } from 'vitest/config';

/** The tests beside the rules of money, and those of its public functions: what the mutants meet. */
export default defineConfig({
  test: {
    include: [
      'app/domain/*.test.ts',
      'app/domain/{catalogue,expenses,orders,purchases,requests,wallet}/**/*.test.ts',
      'tests/public-functions.test.ts',
    ],
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
  },
});
