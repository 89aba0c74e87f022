import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';

test('[QUA1] a provider changes a price, the city has it corrected, and then it is on sale', async ({
  browser,
  app,
}) => {
  const provider = await enterByPassword(browser, app, 'stefano.pozzi');
  const officer = await enter(browser, app, 'Anna Ghezzi');
  const { page } = provider;
  await page.goto('/provider/services');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ripetizioni di matematica' }).click();
  await page.getByLabel('Titolo in italiano').fill('Matematica senza paura');
  await page.getByLabel('Riga 1: prezzo').fill('19,999');
  await page.getByRole('button', { name: 'Manda al Comune' }).click();
  await expect(page.getByText('Al massimo due cifre dopo la virgola.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Riga 1: prezzo').fill('190');
  await page.getByRole('button', { name: 'Manda al Comune' }).click();
  await expect(page.getByText('Il Comune la sta controllando')).toBeVisible();

  await officer.page.goto('/city/sheets');
  await expectAccessible(officer.page);
  const sheet = officer.page.getByRole('link', { name: 'Matematica senza paura' });
  await sheet.click();
  await expect(officer.page.getByText('Sono cambiati 2 campi: sono segnati.')).toBeVisible();
  await expectAccessible(officer.page);
  await officer.page.locator('summary', { hasText: 'Prezzi' }).click();
  await officer.page.getByLabel('Nota su «Prezzi»').fill('Forse 19,00?');
  await officer.page.getByRole('button', { name: 'Rimanda con le note' }).click();

  // The provider's open page learns of it.
  await expect(page.getByText('Il Comune chiede una correzione')).toBeVisible();
  await expect(page.getByText('Il Comune: Forse 19,00?')).toBeVisible();
  await page.getByLabel('Riga 1: prezzo').fill('19');
  await page.getByRole('button', { name: 'Salva e guarda l’anteprima' }).click();
  await page.getByLabel('Quante famiglie').fill('1');
  await page.getByRole('button', { name: 'Calcola' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'in tutto' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Torna alla scheda' }).click();
  await page.getByRole('button', { name: 'Manda al Comune' }).click();
  await expect(page.getByText('Il Comune la sta controllando')).toBeVisible();

  await officer.page.goto('/city/sheets');
  await sheet.click();
  await officer.page.getByRole('button', { name: 'Valida' }).click();
  await expect(officer.page).toHaveURL(/\/city\/sheets$/);
  await page.goto('/services?q=matematica+senza+paura');
  await page.getByRole('link', { name: 'Matematica senza paura', exact: true }).click();
  await expect(money(page, '€ 19,00').first()).toBeVisible();
});
