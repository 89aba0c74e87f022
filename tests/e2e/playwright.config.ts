import { defineConfig } from 'playwright/test';

import { findBrowser } from '#tests/support/browser.ts';

const browser = await findBrowser();

/** Browser flows on the built application; each worker has a server and a city of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/load-city-once.ts',
  workers: 2,
  fullyParallel: false,
  // A flow waits for people, lines and a clock: what fails once is played again, and is named as such.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    actionTimeout: 15_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: [...browser.args] },
  },
});
