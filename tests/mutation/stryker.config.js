import os from 'node:os';
import path from 'node:path';

/**
 * `npm run test:mutation`: each rule of money is changed in many small ways, and a test has to notice.
 * The whole takes about an hour; `-- --mutate app/domain/money.ts` is one file.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'app/domain/money.ts',
    'app/domain/orders/split.ts',
    'app/domain/expenses/*.ts',
    'app/domain/wallet/*.ts',
    'app/domain/catalogue/prices.ts',
    'app/domain/purchases/price-alone.ts',
    'app/domain/requests/price-bands.ts',
    '!app/domain/**/*.test.ts',
  ],
  ignorePatterns: ['build', 'public', 'docs', 'deploy', 'db/migrations'],
  concurrency: 1,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation/all.json',
  tempDirName: path.join(os.tmpdir(), 'cortile-mutation'),
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 10_000,
};
