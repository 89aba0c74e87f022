import { romeDay } from '#app/domain/dates.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { expectNoGroupWords } from '#tests/support/verbs/alone.ts';
import { money, takePayment } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const SWIMMING = '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda';

test('a mother buys swimming alone with a voucher, the pool proposes another time, and it is given and paid', async ({
  morning: { app, sleepTill },
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: giulia } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
  const { page: irene } = await enterByPassword(browser, app, 'irene.mori');
  const buy = giulia.getByRole('button', { name: /^Richiedi e prenota/ });
  let order = '';

  await test.step('from the service in three taps to what Luca costs and what pays it', async () => {
    await giulia.goto(SWIMMING);
    await giulia.getByRole('link', { name: 'Compra da soli' }).click();
    await expect(giulia.getByText('Dite per chi è: il totale appare subito.')).toBeVisible();
    await giulia.getByRole('checkbox', { name: 'Luca' }).check();
    await expect(giulia.getByRole('button', { name: /niente in denaro$/ })).toBeVisible();
    await expectAccessible(giulia);
  });

  await test.step('the company’s credit is kept for another time: the rest is money', async () => {
    await giulia.getByRole('checkbox', { name: /^credito welfare/ }).check();
    await expect(giulia.getByRole('button', { name: /prenota · €\s100,00$/ })).toBeEnabled();
    await giulia.getByLabel(/Una nota per l’ente/).fill('Sa già stare a galla.');
    await press(buy);
    await giulia.waitForURL(/\/orders\//);
    order = new URL(giulia.url()).pathname;
    await expect(giulia.getByText('Aspettiamo la risposta dell’ente')).toBeVisible();
    await expectAccessible(giulia);
  });

  await test.step('it waits for the pool, which reads an age and no name, and proposes this afternoon', async () => {
    await irene.goto('/provider');
    const asked = irene.getByRole('region', { name: 'Famiglie che comprano da sole' });
    // The demo has another family that waits for the same course: which is first depends on the day.
    await asked.locator(`a[href="/provider${order}"]`).click();
    await expect(irene.getByText('Sa già stare a galla.')).toBeVisible();
    await expect(irene.getByText(/Per 1 persona: 7 anni/)).toBeVisible();
    await expect(irene.getByText('Ferrari')).toHaveCount(0);
    await expectAccessible(irene);
    await irene.getByText('Proponi un altro orario').click();
    await irene.getByLabel('Primo giorno').fill(romeDay(new Date()));
    await irene.getByLabel(/^Dalle/).fill('17:00');
    await irene.getByLabel(/^Alle/).fill('18:00');
    await irene.getByLabel('Due parole alla famiglia').fill('La prima volta è oggi.');
    await press(irene.getByRole('button', { name: 'Invia la proposta' }));
    await expect(irene.getByText('Avete proposto un altro orario').first()).toBeVisible();
  });

  await test.step('Giulia reads it at once and takes it', async () => {
    await expect(giulia.getByText('L’ente propone un altro orario').first()).toBeVisible();
    await expect(giulia.getByText('Pagate come prima.')).toBeVisible();
    await expectAccessible(giulia);
    await press(giulia.getByRole('button', { name: 'Va bene, prenotiamo' }));
    await expect(giulia.getByText('Confermato: vale per la famiglia e per l’ente')).toBeVisible();
    await expect(irene.getByText('Confermato: vale per la famiglia e per l’ente')).toBeVisible();
    await giulia.goto('/agenda');
    await expect(
      giulia.getByRole('link', { name: /Nuoto bambini 6-10 anni/ }).first(),
    ).toBeVisible();
    await expect(giulia.getByText(/Da soli · Acquachiara/).first()).toBeVisible();
  });

  await test.step('the pool gives it and is paid: there is a receipt', async () => {
    await sleepTill(17.5);
    await irene.goto(`/provider${order}`);
    const begun = irene.getByRole('button', { name: 'Il servizio è cominciato' });
    // The server is stopped next: it has answered by then.
    const answer = irene.waitForResponse((one) => one.request().method() === 'POST');
    await press(begun);
    await answer;
    await expect(begun).toHaveCount(0);
    await sleepTill(19);
    await irene.goto(`/provider${order}`);
    const finished = irene.getByRole('button', { name: 'Il servizio è finito' });
    await press(finished);
    await expect(finished).toHaveCount(0);
    await takePayment(irene, '€ 100,00', 'RF');
    await expect(
      irene.getByText('Il servizio è finito e in denaro non c’è altro da ricevere.'),
    ).toBeVisible();
    await giulia.goto(order);
    await expect(giulia.getByText('Il servizio è finito e tutto è pagato.')).toBeVisible();
    await giulia.goto('/wallet/documents');
    await expect(money(giulia, '€ 100,00').first()).toBeVisible();
    await expectNoGroupWords(giulia, order, { side: 'household', locale: 'it' });
    await expectNoGroupWords(irene, order, { side: 'provider', locale: 'it' });
  });
});

test('without scripts the total is counted by a button, and what has no answer costs nothing', async ({
  ownApp: app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Giulia Ferrari', { javaScriptEnabled: false });
  await page.goto(`${SWIMMING}/buy`);
  await page.getByRole('checkbox', { name: 'Luca' }).check();
  await page.getByRole('button', { name: 'Aggiorna il totale' }).click();
  await page.getByRole('button', { name: /^Richiedi e prenota/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
  await page.getByText('Annullare l’ordine').click();
  await page.getByLabel('Perché?').fill('Luca ha la febbre.');
  await page.getByRole('button', { name: 'Annulla l’ordine' }).click();
  await expect(page.getByText('Avete annullato l’ordine.')).toBeVisible();
  const order = new URL(page.url()).pathname;
  await expectNoGroupWords(page, order, { side: 'household', locale: 'it' });
});
