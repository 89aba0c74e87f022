import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';

const ORDER = '/orders/demo-order-spesa-pesante';

test('a household says on a phone how it was, its provider answers, the city takes another one out', async ({
  browser,
  app,
}) => {
  const household = await enterByPassword(browser, app, 'ivano.rossetti', { size: 'phone' });
  const { page } = household;
  await page.goto(ORDER);
  await page.getByRole('link', { name: 'Com’è andata?' }).click();
  await expectAccessible(page);
  await page.getByLabel('Con parole vostre').fill('Gentili, anche con le scale.');
  await page.getByRole('button', { name: 'Invia' }).click();
  for (const question of [
    'È stato come concordato?',
    'Giorni e orari sono stati rispettati?',
    'Vi siete trovati bene con le persone?',
    'Lo scegliereste di nuovo, così com’è?',
  ]) {
    await page.getByRole('group', { name: question }).getByLabel('Sì').check();
  }
  await expect(page.getByLabel('Con parole vostre')).toHaveValue('Gentili, anche con le scale.');
  await page.getByRole('button', { name: 'Invia' }).click();
  await expect(
    page.getByRole('link', { name: 'La vostra recensione: leggi o cambia' }),
  ).toBeVisible();

  const provider = await enterByPassword(browser, app, 'omar.fadel');
  await provider.page.goto('/provider/services');
  await provider.page.getByRole('link', { name: 'Recensioni' }).click();
  const words = provider.page.locator('.review', { hasText: 'anche con le scale' });
  await expect(provider.page.getByText('3 famiglie su 4 lo sceglierebbero di nuovo')).toBeVisible();
  await expectAccessible(provider.page);
  await words.getByLabel('La vostra risposta').fill('Grazie, a sabato.');
  await words.getByRole('button', { name: 'Pubblica la risposta' }).click();
  await expect(words.getByText('Grazie, a sabato.')).toBeVisible();
  await expect(words.getByLabel('La vostra risposta')).toHaveCount(0);

  const guest = await visit(browser, app);
  await guest.page.goto('/services?q=ringhiera+solidale');
  await guest.page.locator('a[href^="/services/"][href*="ringhiera"]').first().click();
  await guest.page.getByRole('link', { name: 'Leggi le 4 recensioni' }).click();
  await expect(guest.page.getByText('anche con le scale')).toBeVisible();
  await expectAccessible(guest.page);

  const officer = await enter(browser, app, 'Anna Ghezzi');
  await officer.page.goto('/city');
  await officer.page.getByRole('link', { name: 'Segnalazioni' }).click();
  await expectAccessible(officer.page);
  await officer.page.getByRole('button', { name: 'Togli' }).click();
  await expect(officer.page.getByText('Scrivete perché: lo legge la famiglia.')).toBeVisible();
  await officer.page.getByLabel('Perché la togliete').fill('Parla di una persona.');
  await officer.page.getByRole('button', { name: 'Togli' }).click();
  await expect(officer.page.getByText('Niente da decidere')).toBeVisible();
  await guest.page.reload();
  await expect(guest.page.getByText('3 famiglie su 3 lo sceglierebbero di nuovo')).toBeVisible();
  await expect(guest.page.getByText('racconta i fatti suoi')).toHaveCount(0);
});
