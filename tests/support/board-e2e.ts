import type { Browser, Locator, Page } from 'playwright/test';

import type { RunningApp } from './app.ts';
import { expect, visit, type Visitor } from './e2e.ts';

/** The demo's board of tenants, and cards of it that tests may change. */
export const BOARD = '/groups/demo-group-via-dei-cinquecento';
export const PLANTS = 'demo-card-piante-agosto';
export const GYM = 'demo-card-ginnastica-cortile';
export const SITTER = 'demo-card-baby-sitter-venerdi';
/** Its request is open: it cannot leave its column. */
export const CARER = 'demo-card-badante-condivisa';

type Options = Parameters<typeof visit>[2];

/** A person of the sign-in page enters, at a device of their own. */
export async function enter(
  browser: Browser,
  app: RunningApp,
  name: string,
  options: Options = {},
): Promise<Visitor> {
  const visitor = await visit(browser, app, options);
  await visitor.page.goto('/sign-in');
  await visitor.page.getByRole('button', { name }).click();
  await expect(visitor.page).not.toHaveURL(/sign-in/);
  return visitor;
}

/** People who are not on the sign-in page of the demo have its password all the same. */
export async function enterByPassword(
  browser: Browser,
  app: RunningApp,
  mailbox: string,
  options: Options = {},
): Promise<Visitor> {
  const visitor = await visit(browser, app, options);
  const { page } = visitor;
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(`${mailbox}@example.org`);
  await page.locator('[name="password"]').fill('cortile-demo-milano');
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return visitor;
}

/** Opens the board and waits until its live document is there. */
export async function openBoard(page: Page, search = ''): Promise<void> {
  await page.goto(BOARD + search);
  await expect(page.locator('.here')).not.toHaveText(/Mi collego|Connecting/);
  await expect(page.locator('[data-grip]').first()).toBeAttached();
}

/** A column of the board. */
export function column(page: Page, id: string): Locator {
  return page.locator(`[data-column="${id}"]`);
}

/** A card on the board. */
export function card(page: Page, id: string): Locator {
  return page.locator(`[data-card="${id}"]`);
}

/** Ids of a column's cards, in order: read at one moment, while others move them. */
export function cardsOf(page: Page, columnId: string): Promise<string[]> {
  return column(page, columnId)
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((one) => one.getAttribute('data-card') ?? ''));
}

/** The notes of the open card. */
export function notes(page: Page): Locator {
  return page.getByLabel('Note', { exact: true });
}

/** Drags something with the mouse to the middle of something else. */
export async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 70, start.y + 60);
  await page.mouse.down();
  await page.mouse.move(start.x + 90, start.y + 70, { steps: 4 });
  await page.mouse.move(end.x + 90, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}
