import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { expect, test } from '#tests/support/e2e.ts';

/** A group with even accounts: who owes or is owed stays. */
const GRANDPARENTS = '/groups/demo-group-nonni-di-baggio';

/** Where the keyboard is: never at the page's start when a line goes. */
const isLost = () => document.activeElement === document.body;

test('a household that is removed and let in again never takes the focus along', async ({
  browser,
  ownApp: app,
}) => {
  const { page } = await enterByPassword(browser, app, 'giancarlo.riva');
  await page.goto(`${GRANDPARENTS}/members`);
  const lines = page.locator('.member-list > li');
  const count = await lines.count();
  await lines.last().getByRole('button').press('Enter');
  await page.getByRole('menuitem', { name: 'Togli' }).press('Enter');
  await page.getByRole('button', { name: 'Sì, togli' }).press('Enter');
  await expect(lines).toHaveCount(count - 1);
  await expect.poll(() => page.evaluate(isLost)).toBe(false);
  const readmit = page.locator('.link-list').last().getByRole('button');
  await expect(readmit).toHaveCount(1);
  await readmit.press('Enter');
  await expect(readmit).toHaveCount(0);
  await expect.poll(() => page.evaluate(isLost)).toBe(false);
});
