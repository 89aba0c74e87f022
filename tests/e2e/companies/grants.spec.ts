import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';

test('[V12] human resources look at what they give, give it, and the employee has it', async ({
  browser,
  app,
}) => {
  const hr = await enter(browser, app, 'Silvia Mantovani', { size: 'phone' });
  const { page } = hr;
  await page.goto('/company');
  await page.getByRole('link', { name: 'Dai credito o voucher' }).click();
  await expect(page.getByLabel('Giulia Ferrari')).toBeChecked();
  await expect(page.getByLabel('Paolo Galli')).not.toBeChecked();
  await page.getByLabel('Paolo Galli').check();
  await page.getByRole('button', { name: 'Guarda prima di dare' }).click();
  await expect(page.getByText('Controllate i campi segnati in rosso.')).toBeVisible();
  await page.getByLabel('Quanto a ciascuno').fill('150,50');
  await page.getByRole('button', { name: 'Guarda prima di dare' }).click();
  await expect(page.getByText('1 persona supererebbe il limite e non riceve nulla:')).toBeVisible();
  await expect(page.getByText('Paolo Galli: restano')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dai adesso' }).dblclick();
  await expect(page.getByText('1 persona ha ricevuto la somma.')).toBeVisible();
  await expect(money(page, '€ 150,50')).toHaveCount(1);

  const employee = await enterByPassword(browser, app, 'giulia.ferrari');
  await employee.page.goto('/notifications');
  await expect(employee.page.getByText('150,50').first()).toBeVisible();
  await employee.page.goto('/wallet');
  await expect(money(employee.page, '€ 150,50').first()).toBeVisible();
});
