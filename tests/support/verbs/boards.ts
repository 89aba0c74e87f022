import type { Locator, Page } from 'playwright/test';

import { expect } from '../e2e.ts';
import { press } from './press.ts';

/** The demo's board of tenants, and cards of it that tests may change. */
export const BOARD = '/groups/demo-group-via-dei-cinquecento';
export const PLANTS = 'demo-card-piante-agosto';
export const GYM = 'demo-card-ginnastica-cortile';
export const SITTER = 'demo-card-baby-sitter-venerdi';
/** Its request is open: it cannot leave its column. */
export const CARER = 'demo-card-badante-condivisa';

/** Opens the board and waits until its live document is there. */
export async function openBoard(page: Page, search = ''): Promise<void> {
  await page.goto(BOARD + search);
  await lineIsUp(page);
  await mayWrite(page);
}

/** The board of the page has its line. */
export async function lineIsUp(page: Page): Promise<void> {
  await expect(page.locator('.here')).not.toHaveText(/Mi collego|Connecting/);
}

/** The board of the page is there, from wherever it came, and may be written on. */
export async function mayWrite(page: Page): Promise<void> {
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

/** Writes after the last word of the open card's notes, key by key. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await notes(page).press('Control+End');
  await notes(page).pressSequentially(words);
}

/** Writes before the first word of the open card's notes, key by key. */
export async function writeAtStart(page: Page, words: string): Promise<void> {
  await notes(page).press('Control+Home');
  await notes(page).pressSequentially(words);
}

/** The button of a card's menu. */
export function menuOf(on: Locator): Locator {
  return on.getByRole('button', { name: /^Azioni/ });
}

/** Chooses something in a card's menu. */
export async function chooseOn(page: Page, cardId: string, item: string): Promise<void> {
  await press(menuOf(card(page, cardId)));
  await press(page.getByRole('menuitem', { name: item }));
}

/** Says yes to the question whether something is really to go. */
export async function confirmDeletion(page: Page, answer = 'Elimina per sempre'): Promise<void> {
  await press(page.getByRole('dialog').getByRole('button', { name: answer }));
}

/** Deletes a card for good by its menu. */
export async function deleteForGood(page: Page, cardId: string): Promise<void> {
  await chooseOn(page, cardId, 'Elimina per sempre');
  await confirmDeletion(page);
}

/** Adds a need whose form is open; the focus ends on it. */
export async function addNeed(page: Page, title: string): Promise<void> {
  await page.getByLabel('Scrivetelo in una frase').fill(title);
  await press(page.getByRole('button', { name: 'Aggiungi alla bacheca' }));
  await expect(page.getByRole('link', { name: title })).toBeFocused();
}

/** Drags something with the mouse to the middle of something else, or of what is seen of it. */
export async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 70, start.y + 60);
  await page.mouse.down();
  await page.mouse.move(start.x + 90, start.y + 70, { steps: 4 });
  const lowest = page.viewportSize()?.height ?? Infinity;
  const middle = (Math.max(0, end.y) + Math.min(lowest, end.y + end.height)) / 2;
  await page.mouse.move(end.x + 90, middle, { steps: 12 });
  await page.mouse.up();
}

/** Drags a card until it lies in a column: the part that drags is fetched at the first touch of the page. */
export async function dragInto(page: Page, cardId: string, columnId: string): Promise<void> {
  await expect(async () => {
    await dragTo(page, card(page, cardId), column(page, columnId));
    expect(await cardsOf(page, columnId)).toContain(cardId);
  }).toPass();
}
