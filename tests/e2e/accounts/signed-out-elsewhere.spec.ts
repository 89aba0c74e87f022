import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { signIn, signOut } from '#tests/support/verbs/accounts.ts';

test('[B8] signed out in another window, what is half written stays and can be sent', async ({
  browser,
  app,
}) => {
  const { page } = await visit(browser, app);
  await signIn(page, 'Amina Diallo');
  const other = await page.context().newPage();
  await page.goto('/groups/new');
  const name = page.getByLabel('Nome del gruppo');
  await name.fill('Il cortile di dietro');
  const bars = page.locator('.shell-bars');
  await other.goto('/settings');
  await signOut(other);
  await expect(bars.getByText('quello che avete scritto resta')).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  await expect(name).toHaveValue('Il cortile di dietro');
  // It does not leave for the door either.
  await page.getByRole('main').locator('button[type=submit]').last().click();
  await expect(page).toHaveURL(/groups\/new/);

  await signIn(other, 'Amina Diallo');
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(bars.getByText('quello che avete scritto resta')).toBeHidden();
  await expect(name).toHaveValue('Il cortile di dietro');

  // Where nothing is being written one is led to the door, which says why and leads back.
  await page.goto('/groups');
  await signOut(other);
  await expect(page).toHaveURL(/sign-in\?returnTo=%2Fgroups/, { timeout: 15_000 });
  await expect(bars.getByText('Siete usciti in un’altra finestra')).toBeVisible();
});
