import type { Locator } from 'playwright/test';

/** Presses something as its device does: a finger on a phone, a mouse at a desk. */
export async function press(target: Locator): Promise<void> {
  const hasTouch = await target.page().evaluate(() => navigator.maxTouchPoints > 0);
  await (hasTouch ? target.tap() : target.click());
}
