import { rm } from 'node:fs/promises';

import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import { openEmbedded } from '#db/open-embedded.ts';
import { households, people } from '#db/schema/accounts.ts';
import { services } from '#db/schema/catalogue.ts';
import { companies } from '#db/schema/companies.ts';
import { groups } from '#db/schema/groups.ts';
import { orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { requests } from '#db/schema/requests.ts';
import { spaceEvents } from '#db/schema/space-events.ts';
import { spaces } from '#db/schema/spaces.ts';
import { programmes } from '#db/schema/wallet.ts';
import { newDataDir, startApp, type RunningApp } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { listMisplaced } from '#tests/support/laid-out.ts';
import { MAIN_PAGES } from '#tests/support/main-pages.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';

/** Names as long as they may be: wide letters, joined pictures, words from the right. */
const EXTREMES = [
  'W'.repeat(80),
  '👩🏽‍🦽‍➡️👨‍👩‍👧‍👦'.repeat(3),
  'عائلة الجيران الطيبين '.repeat(3).trim(),
] as const;

/** One of them for each row, by its id: they meet on every page. */
const extremeOf = (id: AnyPgColumn) =>
  sql`(array[${sql.join(
    EXTREMES.map((name) => sql`${name}::text`),
    sql`, `,
  )}])[1 + abs(hashtext(${id})) % ${sql.raw(String(EXTREMES.length))}]`;

/** As high as the form of an expense lets it be. */
const LARGEST = '100000,00';

/** A city in which everything that has a name is called like this. */
async function extremeCity(): Promise<{ app: RunningApp; leave: () => Promise<void> }> {
  const dataDir = await newDataDir();
  const { db, close } = await openEmbedded(dataDir);
  for (const table of [households, people, groups, providers, companies, spaces]) {
    await db.update(table).set({ name: extremeOf(table.id) });
  }
  for (const table of [orders, requests]) {
    await db.update(table).set({ title: extremeOf(table.id) });
  }
  const [service, programme] = [extremeOf(services.id), extremeOf(programmes.id)];
  await db.update(services).set({ titleIt: service, titleEn: service });
  await db.update(programmes).set({ nameIt: programme, nameEn: programme });
  const event = extremeOf(spaceEvents.id);
  await db.update(spaceEvents).set({ titleIt: event, titleEn: event, place: event });
  await close();
  const app = await startApp({ DATA_DIR: dataDir });
  const leave = async () => {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { app, leave };
}

test('where all names are extreme, every page opens and none is wider than a phone', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { app, leave } = await extremeCity();
  const faults: string[] = [];
  for (const { who, addresses } of Object.values(MAIN_PAGES)) {
    const { page, context } = await enterByPassword(browser, app, who, { size: 'phone' });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    for (const address of addresses) {
      const answer = await page.goto(address);
      if (answer?.status() !== 200) faults.push(`${address}: ${answer?.status()}`);
      await page.setViewportSize({ width: 320, height: 800 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const found = await listMisplaced(page);
      faults.push(...found.map((line) => `${address}: ${line}`));
    }
    await context.close();
  }
  await leave();
  expect(faults).toEqual([]);
});

test('the largest sum allowed stands whole on the pages of a group’s money', async ({
  app,
  browser,
}) => {
  const { page } = await enterByPassword(browser, app, 'amina.diallo', { size: 'phone' });
  await page.setViewportSize({ width: 320, height: 800 });
  const money = '/groups/demo-group-via-dei-cinquecento/money';
  await page.goto(`${money}/new`);
  await page.getByLabel('Che cosa').fill('Il tetto di tutta la corte');
  await page.getByLabel('Quanto', { exact: true }).fill(LARGEST);
  await page.getByRole('button', { name: 'Segna la spesa' }).click();
  await expect(page.getByRole('link', { name: /Il tetto di tutta la corte/ })).toBeVisible();
  expect(await listMisplaced(page)).toEqual([]);
  await page.getByRole('link', { name: /Il tetto di tutta la corte/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await listMisplaced(page)).toEqual([]);
});
