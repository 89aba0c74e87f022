import type { Page } from 'playwright/test';

import { expect, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';

const GROUP = '/groups/demo-group-via-dei-cinquecento';

/** A narrow phone with the largest text of the settings, every fold open. */
async function openLarge(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset['textSize'] = 'larger';
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** What of the page reaches past the screen's edge and cannot be scrolled there by itself. */
function listTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const isCaught = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || isCaught(element.parentElement));
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > edge)
      .filter((element) => !isCaught(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

test('with very large text no desk of a provider, of the city or of a company is wider than a phone', async ({
  app,
  browser,
}) => {
  const provider = await enter(browser, app, 'Laura Bassi', { size: 'phone' });
  const city = await enter(browser, app, 'Anna Ghezzi', { size: 'phone' });
  const company = await enter(browser, app, 'Silvia Mantovani', { size: 'phone' });
  const desk = await enter(browser, app, 'Pietro Vismara', { size: 'phone' });
  const household = await enterByPassword(browser, app, 'ivano.rossetti', { size: 'phone' });
  const order = '/provider/orders/demo-order-assistente-cattaneo';
  for (const [{ page }, addresses] of [
    [
      provider,
      [
        '/provider',
        '/provider/requests/demo-request-badante-condivisa',
        '/provider/payments',
        '/provider/reviews',
        '/provider/services',
        order,
        `${order}/dates`,
        `${order}/attendance`,
      ],
    ],
    [city, ['/city', '/city/reviews', '/city/sheets']],
    [company, ['/company', '/company/reimbursements']],
    [desk, ['/desk']],
    [household, [`${GROUP}/members`, '/orders/demo-order-spesa-pesante/review']],
  ] as const) {
    for (const address of addresses) {
      await openLarge(page, address);
      expect(await listTooWide(page), address).toEqual([]);
    }
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
