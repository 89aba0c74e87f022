import { rm } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright/test';

import { clockAt, clockFrom, emptyDataDir, newDataDir, startApp, type RunningApp } from './app.ts';
import { SIZES } from './browser.ts';

type Options = {
  size?: keyof typeof SIZES;
  locale?: 'it-IT' | 'en-GB';
  dark?: boolean;
  javaScriptEnabled?: boolean;
};

/** One person at one device. */
export type Visitor = { readonly page: Page; readonly context: BrowserContext };

/** A browser of its own for one person: own cookies, size and language. */
export async function visit(
  browser: Browser,
  app: RunningApp,
  options: Options = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    ...SIZES[options.size ?? 'desktop'],
    baseURL: app.address,
    locale: options.locale ?? 'it-IT',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  return { context, page: await context.newPage() };
}

const ACCESSIBLE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails when axe finds any WCAG 2.2 A or AA fault on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page of ours has a frame, and nobody reads what passed: both cost three times the look itself.
  const look = () =>
    new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], runOnly: ACCESSIBLE })
      .analyze();
  let { violations } = await look();
  if (violations.length > 0) {
    // A link half under the fixed header counts as too small: what is a real fault stays one at the top.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    ({ violations } = await look());
  }
  const faults = violations.map(
    (v) =>
      `${v.id}: ${v.nodes.map((node) => `${node.html}\n${node.failureSummary ?? ''}`).join('\n')}`,
  );
  expect(faults, `${page.url()} has accessibility faults`).toEqual([]);
}

/** The running city of the file whose tests a worker runs: no file finds what another one left. */
class CityOfFile {
  #file = '';
  #app: RunningApp | undefined;

  async enter(file: string): Promise<RunningApp> {
    if (this.#app && file === this.#file) return this.#app;
    await this.leave();
    this.#app = await startApp();
    this.#file = file;
    return this.#app;
  }

  async leave(): Promise<void> {
    await this.#app?.stop();
    this.#app = undefined;
  }
}

/** A city at ten in the morning; `sleepTill` has a later hour come, at the same address. */
type Morning = {
  readonly app: RunningApp;
  /** Hours from the midnight before: 23 is tonight, 34 the next morning. */
  readonly sleepTill: (hour: number) => Promise<void>;
};

const MORNING = 10;

/**
 * Has ten in the morning of a day come, `YYYY-MM-DD`: on the first one the test names the city is
 * loaded, and every later one comes to the same city at the same address.
 */
type OnDay = (day: string) => Promise<RunningApp>;

type TestFixtures = {
  ownApp: RunningApp;
  morning: Morning;
  onDay: OnDay;
  app: RunningApp;
};

/** Playwright's `test` with the application running beside it. */
export const test = base.extend<TestFixtures, { cityOfFile: CityOfFile }>({
  // A city nobody else walks through: attempts of other tests count against no limit here.
  ownApp: async ({ browserName: _browserName }, use) => {
    const app = await startApp();
    await use(app);
    await app.stop();
  },
  // The same at ten in the morning of today: what is held tonight lies ahead, at any hour.
  morning: async ({ browserName: _browserName }, use) => {
    const dataDir = await newDataDir();
    let app = await startApp({ ...clockAt(MORNING), DATA_DIR: dataDir });
    const sleepTill = async (hour: number) => {
      await app.stop();
      const { port } = new URL(app.address);
      app = await startApp({ ...clockAt(hour), DATA_DIR: dataDir, PORT: port });
    };
    await use({ app, sleepTill });
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
  onDay: async ({ browserName: _browserName }, use) => {
    const dataDir = await emptyDataDir();
    let app: RunningApp | undefined;
    await use(async (day) => {
      const port = app ? new URL(app.address).port : '0';
      await app?.stop();
      app = await startApp({ ...clockFrom(`${day}T${MORNING}:00`), DATA_DIR: dataDir, PORT: port });
      return app;
    });
    await app?.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
  app: async ({ cityOfFile }, use, { file }) => {
    await use(await cityOfFile.enter(file));
  },
  cityOfFile: [
    // Playwright reads the names of fixtures from this pattern, so it must stand here.
    async ({ browserName: _browserName }, use) => {
      const city = new CityOfFile();
      await use(city);
      await city.leave();
    },
    { scope: 'worker' },
  ],
});

export { expect };
