import type { Page } from 'playwright/test';

import { expect } from '../e2e.ts';

/** What is only so where several households share: in nobody's order that buys alone. */
const GROUP_WORDS = {
  it: /\bfamiglie\b|\bgruppo\b|vostra parte|\bparte di\b|\bdi ognuno\b|tutti hanno|\bgli altri\b/i,
  en: /\bhouseholds\b|\bgroup\b|your share|\beverybody\b|\bthe others\b/i,
} as const;

const PAGES = {
  household: [
    '',
    '/dates',
    '/periods',
    '/attendance',
    '/codes',
    '/pay',
    '/sheet',
    '/messages/provider',
  ],
  provider: ['', '/dates', '/periods', '/attendance', '/contact', '/messages'],
} as const;

/**
 * Opens all pages of an order that one household buys alone, and finds no word of groups on any. A
 * page that the order does not have in its state answers with another, which is read as well.
 */
export async function expectNoGroupWords(
  page: Page,
  order: string,
  { side, locale }: { side: keyof typeof PAGES; locale: keyof typeof GROUP_WORDS },
): Promise<void> {
  const base = side === 'provider' ? `/provider${order}` : order;
  const found: string[] = [];
  for (const path of PAGES[side]) {
    await page.goto(`${base}${path}`);
    const main = await page.locator('main').innerHTML();
    // Each text for itself, those that are folded away too.
    const said = [await page.title(), ...main.split(/<[^>]*>/)];
    found.push(
      ...said.filter((text) => GROUP_WORDS[locale].test(text)).map((text) => `${path}: ${text}`),
    );
  }
  expect(found).toEqual([]);
}
