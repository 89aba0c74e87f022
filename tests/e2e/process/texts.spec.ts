import type { Browser, Page } from 'playwright/test';

import type { Locale, Part } from '#app/i18n/dictionary.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { listClientFiles } from '#tests/support/client-files.ts';
import { expect, test, visit } from '#tests/support/e2e.ts';

const TEXTS = /^app\/i18n\/(.+)\/(it|en)\.ts$/;

/** The address of each file of texts, and what is in it: `catalogue it`. */
async function listTextFiles(): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(await listClientFiles()).flatMap(([name, { file }]) => {
    const [, part, locale] = TEXTS.exec(name) ?? [];
    return part === undefined ? [] : [[`/${file}`, `${part} ${locale}`] as const];
  });
  return new Map(entries);
}

async function addressOf(part: Part, locale: Locale): Promise<string> {
  const found = [...(await listTextFiles())].find(([, words]) => words === `${part} ${locale}`);
  if (!found) throw new Error(`the browser build has no file for ${part} in ${locale}`);
  return found[0];
}

test('[UX] a page loads its own texts in one language, asked for in its head', async ({
  app,
  browser,
}) => {
  const files = await listTextFiles();
  const { page, context } = await visit(browser, app, { locale: 'en-GB' });
  const loaded: string[] = [];
  page.on('request', (request) => {
    const words = files.get(new URL(request.url()).pathname);
    if (words !== undefined) loaded.push(words);
  });
  await page.goto('/services', { waitUntil: 'networkidle' });
  expect(loaded.toSorted()).toEqual(['catalogue en', 'frame en']);
  const named = await page
    .locator('head link[rel="modulepreload"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const namedTexts = named.flatMap((file) => files.get(file) ?? []);
  expect(namedTexts.toSorted()).toEqual(['catalogue en', 'frame en']);
  await context.close();
});

/** The catalogue in a browser whose requests nobody but the test answers. */
async function openCatalogue(browser: Browser, app: RunningApp): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.address,
    locale: 'it-IT',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto('/services', { waitUntil: 'networkidle' });
  return page;
}

/** Something to wait for, and the way to let it happen. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

function linkToSpaces(page: Page) {
  return page.getByRole('banner').getByRole('link', { name: 'Spazi' });
}

test('[UX] the screen that was there stays until the texts of the next one are here', async ({
  app,
  browser,
}) => {
  const page = await openCatalogue(browser, app);
  const filters = page.locator('.filter-side');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const asked = gate();
  const late = gate();
  await page.route(`**${await addressOf('spaces', 'it')}`, async (route) => {
    asked.open();
    await late.opened;
    await route.continue();
  });
  await linkToSpaces(page).click();
  await asked.opened;
  // The way there is complete but for its texts.
  await expect(page).toHaveURL(/\/spaces$/);
  await expect(filters).toBeVisible();
  late.open();
  await expect(filters).not.toBeAttached();
  await expect(page).toHaveTitle(/Spazi/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('[UX] texts that cannot come are said to be a lost line, and come with the next try', async ({
  app,
  browser,
}) => {
  const page = await openCatalogue(browser, app);
  const spaces = `**${await addressOf('spaces', 'it')}`;
  await page.route(spaces, (route) => route.abort('internetdisconnected'));
  await linkToSpaces(page).click();
  const screen = page.locator('.error-screen');
  await expect(screen.getByRole('heading', { name: 'Manca la connessione' })).toBeVisible();
  await page.unroute(spaces);
  await screen.getByRole('button').click();
  await expect(page).toHaveTitle(/Spazi/);
  await expect(screen).not.toBeAttached();
  await page.context().close();
});
