import type { Page } from 'playwright/test';

import { DEMO_PASSWORD } from '#db/demo/sign-ins.ts';
import { expect, expectAccessible, test, visit, type Visitor } from '#tests/support/e2e.ts';

const TITLE = 'Doposcuola con merenda';
const GROUP = 'Genitori della 1C';

/** 4 months for each of 2 children at 61.67: 493.36, so 246.68 each; Luca's voucher has 80.00 left. */
const TOTAL = '€ 493,36';
const SHARE = '€ 246,68';
const VOUCHER_LEFT = /€\s80,00 del voucher MIN-0002 vanno sulla parte di Luca/;
const GIULIA_PAYS = '€ 166,68';

/** The address without its query: where a page is. */
const at = (path: RegExp) => (url: URL) => path.test(url.pathname);

/** `Intl` writes a narrow or no-break space after the sign; people read a space. */
function money(page: Page, amount: string) {
  const pattern = amount.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(' ', '\\s');
  return page.getByText(new RegExp(`(?<![\\d.,])${pattern}(?!\\d)`));
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click();
}

async function offerPrice(provider: Page, price: string, terms: string): Promise<void> {
  await provider.getByLabel('Riga 1: da quante famiglie').fill('1');
  await provider.getByLabel('Riga 1: prezzo per tutto il gruppo').fill('80');
  await provider.getByLabel('Riga 2: da quante famiglie').fill('2');
  await provider.getByLabel('Riga 2: prezzo per tutto il gruppo').fill(price);
  await provider.getByLabel('Condizioni').fill(terms);
}

test('a group goes from a need to a settled order: organiser, a second household on a phone, two providers', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(300_000);
  const people: Visitor[] = await Promise.all([
    visit(browser, app),
    visit(browser, app, { size: 'phone' }),
    visit(browser, app),
    visit(browser, app),
  ]);
  const [ada, giulia, officina, merenda] = people.map(({ page }) => page) as [
    Page,
    Page,
    Page,
    Page,
  ];
  let groupPath = '';
  let requestPath = '';
  let orderPath = '';

  await test.step('Ada signs up and says who is at home', async () => {
    await ada.goto('/sign-up');
    await expectAccessible(ada);
    await ada.getByLabel('Nome e cognome').fill('Ada Negri');
    await ada.getByLabel('E-mail').fill('ada.negri@example.org');
    await ada.getByLabel('Password').fill('una frase lunga da ricordare');
    await ada.getByRole('button', { name: 'Crea il conto' }).click();
    await ada.waitForURL(at(/^\/welcome$/));
    await expectAccessible(ada);
    await ada.getByRole('radio', { name: /^Municipio 8/ }).check({ force: true });
    await ada.getByRole('button', { name: 'Avanti' }).click();
    await ada.waitForURL(/step=2/);
    await ada.getByLabel('Nome della famiglia').fill('Famiglia Negri');
    await ada.getByRole('button', { name: 'Crea la famiglia' }).click();
    await ada.getByLabel('Nome', { exact: true }).fill('Nina');
    await ada.getByLabel('Data di nascita').fill('2019-05-04');
    await ada.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await expect(ada.getByText('Nina')).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('she creates the group and makes an invite link', async () => {
    await ada.goto('/groups/new');
    await expectAccessible(ada);
    await ada.getByText('Genitori', { exact: true }).click();
    await ada.getByLabel('Nome del gruppo').fill(GROUP);
    await ada.getByText('Per persona', { exact: true }).click();
    await ada.getByRole('button', { name: 'Crea il gruppo' }).click();
    await ada.waitForURL(at(/^\/groups\/[^/]+\/members$/));
    groupPath = new URL(ada.url()).pathname.replace('/members', '');
    await ada.getByRole('button', { name: 'Crea il link' }).click();
    await expect(ada.getByLabel('Link di invito')).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('Giulia joins by the link on her phone', async () => {
    const link = await ada.getByLabel('Link di invito').inputValue();
    const path = new URL(link).pathname;
    await giulia.goto(path);
    await expect(giulia.getByRole('heading', { name: new RegExp(GROUP) })).toBeVisible();
    await expectAccessible(giulia);
    await signIn(giulia, 'giulia.ferrari@example.org');
    await giulia.waitForURL((url) => url.pathname !== '/sign-in');
    await giulia.goto(path);
    await giulia.getByLabel('Accettiamo le regole del gruppo').check();
    await expectAccessible(giulia);
    await giulia.getByRole('button', { name: 'Entra nel gruppo' }).click();
    await giulia.waitForURL((url) => url.pathname.startsWith(groupPath));
  });

  await test.step('Ada writes the need; Giulia sees it grow and joins with Luca', async () => {
    await ada.goto(groupPath);
    await giulia.goto(groupPath);
    await ada.getByRole('main').getByRole('link', { name: 'Nuovo bisogno' }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('Scrivetelo in una frase').fill(TITLE);
    await dialog.getByLabel('Tipo di aiuto').selectOption('education');
    await dialog.getByText('Nina').click();
    await expectAccessible(ada);
    await dialog.getByRole('button', { name: 'Aggiungi alla bacheca' }).click();
    await giulia.getByRole('link', { name: TITLE }).click();
    await ada.getByRole('link', { name: TITLE }).click();
    const notes = 'Fino alle 18, con i compiti.';
    await ada.getByLabel('Note', { exact: true }).pressSequentially(notes);
    await expect(giulia.getByLabel('Note', { exact: true })).toHaveValue(notes);
    await giulia.getByLabel('Note', { exact: true }).press('End');
    await giulia.getByLabel('Note', { exact: true }).pressSequentially(' Merenda senza glutine.');
    await expect(ada.getByLabel('Note', { exact: true })).toHaveValue(
      `${notes} Merenda senza glutine.`,
    );
    await giulia.getByRole('checkbox', { name: /^Luca/ }).check();
    await giulia.getByRole('button', { name: 'Partecipiamo' }).click();
    const joins = ada.getByRole('region', { name: 'Chi partecipa' });
    await expect(joins.getByText('Famiglia Ferrari')).toBeVisible();
    await expectAccessible(ada);
    await expectAccessible(giulia);
  });

  await test.step('both providers wait in their inbox; the request arrives without a reload', async () => {
    await signIn(officina, 'stefano.pozzi@example.org');
    await signIn(merenda, 'ilaria.monti@example.org');
    await officina.waitForURL(at(/^\/provider$/));
    await merenda.waitForURL(at(/^\/provider$/));
    await ada.getByRole('link', { name: 'Chiedi agli enti' }).click();
    await ada.waitForURL(at(/\/requests\/new$/));
    await ada.getByLabel('Quantità', { exact: true }).fill('4');
    await ada.getByLabel('Si paga a').selectOption('month');
    await ada.getByLabel('La quantità vale').selectOption('per_beneficiary');
    await expectAccessible(ada);
    await ada.getByRole('button', { name: 'Manda la richiesta' }).click();
    await ada.waitForURL(at(/\/requests\/(?!new)[^/]+$/));
    requestPath = new URL(ada.url()).pathname;
    await expect(officina.getByRole('link', { name: TITLE })).toBeVisible();
    await expect(merenda.getByRole('link', { name: TITLE })).toBeVisible();
    await expectAccessible(officina);
  });

  await test.step('the providers see the need and no names, and make offers that arrive live', async () => {
    await officina.getByRole('link', { name: TITLE }).click();
    await merenda.getByRole('link', { name: TITLE }).click();
    await expect(officina.getByText('Municipio 8').first()).toBeVisible();
    for (const name of ['Negri', 'Ferrari', GROUP]) {
      expect(await officina.content()).not.toContain(name);
    }
    await giulia.goto(requestPath);
    await offerPrice(officina, '65', 'Dalle 16:30 alle 18, in via Mantegna.');
    await expectAccessible(officina);
    await officina.getByRole('button', { name: 'Manda l’offerta' }).click();
    await expect(ada.getByRole('heading', { name: 'Officina dei Compiti' })).toBeVisible();
    await offerPrice(merenda, '63', 'Merenda compresa.');
    await merenda.getByRole('button', { name: 'Manda l’offerta' }).click();
    await ada.getByRole('button', { name: /nuov.* offert.*, mostra/ }).click();
    await expect(ada.getByRole('heading', { name: 'Merenda e Compagni' })).toBeVisible();
    await officina.getByText('Cambiate l’offerta').click();
    await officina.getByLabel('Riga 2: prezzo per tutto il gruppo').fill('61,67');
    await officina.getByRole('button', { name: 'Manda il nuovo prezzo' }).click();
    await expect(money(ada, SHARE).first()).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('each household sees its own net cost, and only its own', async () => {
    const offer = giulia.getByRole('listitem').filter({ hasText: 'Officina dei Compiti' }).first();
    await expect(money(giulia, SHARE).first()).toBeVisible();
    await expect(money(giulia, GIULIA_PAYS).first()).toBeVisible();
    await offer.getByText('Il conto').click();
    await expect(money(giulia, TOTAL).first()).toBeVisible();
    expect(await ada.content()).not.toMatch(/166,68/);
    await expectAccessible(giulia);
  });

  await test.step('the group votes: one household, one vote; the order follows', async () => {
    const offer = ada.getByRole('listitem').filter({ hasText: 'Officina dei Compiti' }).first();
    await offer.getByText('Metti ai voti').click();
    await offer.getByRole('button', { name: 'Apri il voto' }).click();
    await giulia.getByRole('button', { name: 'D’accordo', exact: true }).click();
    await expect(giulia.getByText('Il vostro voto: D’accordo')).toBeVisible();
    await expectAccessible(giulia);
    await ada.getByRole('button', { name: 'D’accordo', exact: true }).click();
    await expect(ada.getByText('Hanno votato tutti.')).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('button', { name: 'Chiudi il voto' }).click();
    await ada.getByRole('link', { name: 'Vai all’ordine' }).click();
    await ada.waitForURL(at(/^\/orders\//));
    orderPath = new URL(ada.url()).pathname;
    await expect(merenda.getByText('Il gruppo ha scelto').first()).toBeVisible();
  });

  await test.step('each household confirms its share, to the cent, with every euro explained', async () => {
    await giulia.getByRole('link', { name: 'Vai all’ordine' }).click();
    await giulia.waitForURL(at(/^\/orders\//));
    await expect(money(giulia, TOTAL).first()).toBeVisible();
    await expect(giulia.getByText(VOUCHER_LEFT)).toBeVisible();
    await expectAccessible(giulia);
    await giulia.getByRole('button', { name: /Confermo €\s166,68/ }).click();
    await expect(giulia.getByText('Avete confermato')).toBeVisible();
    await expect(ada.getByText('1 su 2 hanno detto sì')).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('button', { name: /Confermo €\s246,68/ }).click();
    await expect(ada.getByText('Tutte le famiglie hanno confermato.')).toBeVisible();
    await expect(giulia.getByText('Tutte le famiglie hanno confermato.')).toBeVisible();
  });

  await test.step('the wallet shows what the voucher paid', async () => {
    await giulia.goto('/wallet');
    const voucher = giulia.getByRole('listitem').filter({ hasText: 'MIN-0002' }).first();
    await expect(voucher.getByText(/€\s0,00/).first()).toBeVisible();
    await expect(money(giulia, GIULIA_PAYS).first()).toBeVisible();
    await expectAccessible(giulia);
  });

  await test.step('the provider starts, receives the money and finishes: the order is settled', async () => {
    await officina.goto('/provider/orders');
    await expectAccessible(officina);
    await officina.getByRole('link', { name: TITLE }).click();
    await expect(money(officina, TOTAL).first()).toBeVisible();
    await officina.getByRole('button', { name: 'Il servizio è cominciato' }).click();
    await expect(ada.getByText('Il servizio è cominciato.')).toBeVisible();
    await giulia.goto(orderPath);
    const code = await giulia.getByLabel('Il vostro codice di pagamento').inputValue();
    await expect(officina.getByRole('listitem').filter({ hasText: 'Famiglia' })).toHaveCount(2);
    await expect(officina.getByRole('listitem').filter({ hasText: /Famiglia.*€/ })).toHaveCount(0);
    await officina
      .getByRole('button', { name: new RegExp(`Ricevuti €\\s166,68 con il codice ${code}`) })
      .click();
    await officina.getByRole('button', { name: /Ricevuti €\s246,68 con il codice RF/ }).click();
    await expect(officina.getByText(/Ricevuto:/)).toHaveCount(2);
    await expectAccessible(officina);
    await officina.getByRole('button', { name: 'Il servizio è finito' }).click();
    await expect(ada.getByText('Il servizio è finito e tutto è pagato.')).toBeVisible();
    await giulia.goto(orderPath);
    await expect(giulia.getByText('Il servizio è finito e tutto è pagato.')).toBeVisible();
    await expectAccessible(giulia);
  });

  await test.step('nothing waits any more', async () => {
    await giulia.goto('/wallet');
    await expect(money(giulia, GIULIA_PAYS).first()).toBeVisible();
    await ada.goto('/notifications');
    await expectAccessible(ada);
    await ada.goto(groupPath);
    await expect(ada.getByText('Pagato e chiuso')).toBeVisible();
    await expectAccessible(ada);
  });

  await Promise.all(people.map(({ context }) => context.close()));
});
