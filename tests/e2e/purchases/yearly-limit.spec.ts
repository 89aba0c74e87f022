import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const SWIMMING = '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda';

test('who buys alone is warned before the year’s limit, goes on by choice, and reads the same figures in the wallet', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(150_000);
  const { page } = await enterByPassword(browser, app, 'sergio.villa', { size: 'phone' });
  const choice = page.getByRole('checkbox', { name: /^Uso comunque il credito/ });
  const warning = page.getByText(/Limite esentasse \d{4} di Sergio Villa: €\s1\.000,00/);

  await test.step('without the choice the credit pays up to the limit, the rest is money', async () => {
    await page.goto(`${SWIMMING}/buy`);
    await page.getByRole('textbox', { name: 'Quanto' }).fill('11');
    await expect(warning).toBeVisible();
    await expect(choice).not.toBeChecked();
    await expect(page.getByRole('button', { name: /prenota · €\s980,00$/ })).toBeEnabled();
    await expect(page.getByText(/il credito lascia €\s980,00 da pagare in denaro/)).toBeVisible();
    await expect(page.getByText(/diventano tassabili €\s1\.980,00/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('taken back it is as before; with it the credit pays all', async () => {
    await choice.check();
    await expect(page.getByRole('button', { name: /niente in denaro$/ })).toBeEnabled();
    await choice.uncheck();
    await expect(page.getByRole('button', { name: /prenota · €\s980,00$/ })).toBeEnabled();
    await choice.check();
    const buy = page.getByRole('button', { name: /niente in denaro$/ });
    await expect(buy).toBeEnabled();
    await press(buy);
    await page.waitForURL(/\/orders\//);
  });

  await test.step('the wallet and the page of the limit say what the warning said', async () => {
    await page.goto('/wallet');
    await expect(
      page.getByText(/Avete superato il limite del \d{4}\. Importo tassabile: €\s1\.980,00\./),
    ).toBeVisible();
    await page.goto('/wallet/limit');
    await expect(money(page, '€ 1.980,00').first()).toBeVisible();
  });
});
