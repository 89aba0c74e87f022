import type { Page } from 'playwright/test';

import { expect, test } from '#tests/support/e2e.ts';
import { listMisplaced } from '#tests/support/laid-out.ts';
import { MAIN_PAGES } from '#tests/support/main-pages.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';

const GROUP = '/groups/demo-group-via-dei-cinquecento';

/** The narrowest phone, a usual one, where the bar of a phone ends, and a desk. */
const WIDTHS = [320, 390, 800, 1440];

/** A narrow phone with the largest text of the settings, every fold of the page open. */
async function openLarge(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset['textSize'] = 'larger';
    for (const fold of document.querySelectorAll('details')) {
      // What folds out over the page covers it, as a menu does.
      const part = fold.lastElementChild;
      fold.open = part !== null && getComputedStyle(part).position !== 'absolute';
    }
  });
}

for (const { who, addresses } of Object.values(MAIN_PAGES)) {
  test(`with very large text the pages of ${who} are read whole on every width`, async ({
    app,
    browser,
  }) => {
    test.setTimeout(400_000);
    const { page } = await enterByPassword(browser, app, who);
    const misplaced: string[] = [];
    for (const address of addresses) {
      await openLarge(page, address);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const found = await listMisplaced(page);
        misplaced.push(...found.map((line) => `${address} at ${width}: ${line}`));
      }
    }
    expect(misplaced).toEqual([]);
  });
}

test('with very large text every page of one household is narrower than a phone', async ({
  app,
  browser,
}) => {
  const { page } = await enterByPassword(browser, app, 'ivano.rossetti', { size: 'phone' });
  for (const address of ['/orders/demo-order-spesa-pesante/review', '/wallet/reimbursements']) {
    await openLarge(page, address);
    expect(await listMisplaced(page), address).toEqual([]);
  }
});

test('with very large text the head of the page of households leaves room for them', async ({
  app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Amina Diallo', { size: 'phone' });
  await openLarge(page, `${GROUP}/members`);
  const head = await page.locator('.page-header').boundingBox();
  expect(head?.height).toBeLessThan(300);
  await page.locator('.page-header').getByRole('button', { name: 'Altro' }).click();
  await page.getByRole('menuitem', { name: 'Nome e regole' }).click();
  await expect(page).toHaveURL(/\/settings$/);
});
