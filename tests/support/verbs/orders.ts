import type { Locator, Page } from 'playwright/test';

import { press } from './press.ts';

/** An amount as a pattern: `Intl` writes a narrow or no-break space after the sign; people read a space. */
function amountPattern(amount: string): string {
  return amount.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(' ', '\\s');
}

/** Where a page says an amount, e.g. `€ 166,68`, and no longer one. */
export function money(page: Page, amount: string): Locator {
  return page.getByText(new RegExp(`(?<![\\d.,])${amountPattern(amount)}(?!\\d)`));
}

/** A household says yes to its share, which the button names. */
export async function confirmShare(page: Page, amount: string): Promise<void> {
  const name = new RegExp(`Confermo ${amountPattern(amount)}`);
  await press(page.getByRole('button', { name }));
}

/** A provider says that a share came, with its code or the beginning of one. */
export async function takePayment(provider: Page, amount: string, code: string): Promise<void> {
  const name = new RegExp(`Ho ricevuto ${amountPattern(amount)} con il codice ${code}`);
  await press(provider.getByRole('button', { name }));
}
