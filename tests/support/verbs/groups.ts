import type { Page } from 'playwright/test';

import { expect } from '../e2e.ts';
import { press } from './press.ts';

/** The demo's group where two households may be told apart: one reads only, one organises. */
export const PADOVA = '/groups/demo-group-via-padova';

/** An organiser removes a household from a group. */
export async function removeHousehold(
  page: Page,
  group: string,
  householdId: string,
): Promise<void> {
  await page.goto(`${group}/members?confirm=remove&household=${householdId}`);
  await page.getByRole('button', { name: 'Sì, togli' }).click();
}

/** Makes a link on the open page of members; gives its path. */
export async function makeInvite(page: Page): Promise<string> {
  await press(page.getByRole('button', { name: 'Crea il link' }));
  const link = page.getByLabel('Link di invito');
  await expect(link).toBeVisible();
  return new URL(await link.inputValue()).pathname;
}
