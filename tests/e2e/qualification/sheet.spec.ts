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
  await expect(
    page.getByText(/^Scrivete le migliaia senza punto e i centesimi con due cifre/),
  ).toBeVisible();
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

test('[QUA10] an organisation registers itself, is corrected, and is found once the city says yes', async ({
  browser,
  app,
}) => {
  const founder = await enterByPassword(browser, app, 'amina.diallo', { size: 'phone' });
  const officer = await enter(browser, app, 'Anna Ghezzi');
  const { page } = founder;
  await page.goto('/provider/new');
  await page.getByLabel('Nome dell’ente').fill('Cooperativa Il Girasole');
  await page.getByLabel('Codice fiscale').fill('123');
  await page.getByRole('button', { name: 'Iscrivi l’ente' }).click();
  // Both are said at once, each beside its field; what was typed stays.
  await expect(page.getByText(/Il codice ha undici cifre/)).toBeVisible();
  await expect(page.getByText('Segnate che potete agire per l’ente.')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Nome dell’ente')).toHaveValue('Cooperativa Il Girasole');
  await page.getByLabel('Codice fiscale').fill('97000000014');
  await page.getByLabel('Posso agire').check();
  await page.getByRole('button', { name: 'Iscrivi l’ente' }).click();

  await expect(page.getByRole('heading', { name: 'La scheda dell’ente' })).toBeVisible();
  await expect(page.getByLabel('Nome dell’ente')).toHaveValue('Cooperativa Il Girasole');
  await page.getByLabel('Tipo di ente').selectOption('cooperative');
  await page.getByLabel('Descrizione in italiano').fill('Doposcuola e gioco nel quartiere.');
  await page.getByLabel('E-mail per i cittadini').fill('ciao@girasole.example.org');
  await page.getByLabel('Telefono per i cittadini').fill('02 0000 0977');
  await page.getByRole('checkbox', { name: /Municipio 2/ }).check();
  await page.getByRole('button', { name: 'Manda al Comune' }).click();
  await expect(page.getByText('Il Comune la sta controllando')).toBeVisible();
  await page.goto('/provider');
  await expect(
    page.getByText('Cooperativa Il Girasole non è ancora validato dal Comune'),
  ).toBeVisible();
  await expectAccessible(page);
  // A desk with nothing on it yet.
  for (const room of ['services', 'offers', 'orders', 'payments', 'reviews', 'documents']) {
    await page.goto(`/provider/${room}`);
    await expectAccessible(page);
  }
  await page.goto('/provider');

  await officer.page.goto('/city/sheets');
  const sheet = officer.page.getByRole('link', { name: 'Cooperativa Il Girasole' });
  await sheet.click();
  await officer.page.locator('summary', { hasText: 'Descrizione in italiano' }).click();
  await officer.page.getByLabel('Nota su «Descrizione in italiano»').fill('Per che età?');
  await officer.page.getByRole('button', { name: 'Rimanda con le note' }).click();
  // Live: the founder's open desk says what has changed.
  await expect(page.getByText(/Il Comune vi ha rimandato la scheda/)).toBeVisible();
  await page.getByRole('link', { name: 'Apri la scheda' }).click();
  await expect(page.getByText('Il Comune: Per che età?')).toBeVisible();
  await page.getByLabel('Descrizione in italiano').fill('Doposcuola e gioco da 6 a 11 anni.');
  await page.getByRole('button', { name: 'Manda al Comune' }).click();
  await expect(page.getByText('Il Comune la sta controllando')).toBeVisible();

  await officer.page.goto('/city/sheets');
  await sheet.click();
  await officer.page.getByRole('button', { name: 'Valida' }).click();
  await expect(officer.page).toHaveURL(/\/city\/sheets$/);
  await page.goto('/provider');
  await expect(page.getByText('non è ancora validato dal Comune')).toHaveCount(0);
});
