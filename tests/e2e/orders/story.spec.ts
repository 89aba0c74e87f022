import type { Page } from 'playwright/test';

import { romeDay } from '#app/domain/dates.ts';
import { expect, expectAccessible, test, visit, type Visitor } from '#tests/support/e2e.ts';
import { signInByPassword, signUp } from '#tests/support/verbs/accounts.ts';
import { notes } from '#tests/support/verbs/boards.ts';
import { makeInvite } from '#tests/support/verbs/groups.ts';
import { confirmShare, money, takePayment } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';
import {
  fillOffer,
  nextStep,
  offerOf,
  openVote,
  sendOffer,
  voteYes,
} from '#tests/support/verbs/requests.ts';

const TITLE = 'Doposcuola con merenda';
const GROUP = 'Genitori della 1C';

/** 4 months for each of 2 children at 61.67: 493.36, so 246.68 each; Luca's voucher has 80.00 left. */
const TOTAL = '€ 493,36';
const SHARE = '€ 246,68';
const VOUCHER_LEFT = /€\s80,00 del voucher MIN-0002 pagano per Luca/;
const GIULIA_PAYS = '€ 166,68';

/** The address without its query: where a page is. */
const at = (path: RegExp) => (url: URL) => path.test(url.pathname);

test('a group goes from a need to a settled order: organiser, a second household on a phone, two providers', async ({
  morning: { app, sleepTill },
  browser,
}) => {
  test.setTimeout(480_000);
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
  let invitePath = '';
  let requestPath = '';
  let orderPath = '';

  await test.step('Ada signs up and says who is at home', async () => {
    await ada.goto('/sign-up');
    await expectAccessible(ada);
    const password = 'una frase lunga da ricordare';
    await signUp(ada, { name: 'Ada Negri', mailbox: 'ada.negri', password });
    await expectAccessible(ada);
    await ada.getByRole('radio', { name: /^Municipio 8/ }).check({ force: true });
    await ada.getByRole('button', { name: 'Avanti' }).click();
    await ada.waitForURL(/step=2/);
    await ada.getByLabel('Nome della famiglia').fill('Famiglia Negri');
    await ada.getByRole('button', { name: 'Crea la famiglia' }).click();
    await ada.getByLabel('Nome', { exact: true }).fill('Nina');
    await ada.getByLabel('Data di nascita').fill('2019-05-04');
    await expectAccessible(ada);
    // Typed and not added: going on adds her, as the need below shows.
    await ada.getByRole('button', { name: 'Avanti' }).click();
    await ada.waitForURL(/step=3/);
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
    invitePath = await makeInvite(ada);
    await expectAccessible(ada);
  });

  await test.step('Giulia joins by the link on her phone', async () => {
    await giulia.goto(invitePath);
    await expect(giulia.getByRole('heading', { name: new RegExp(GROUP) })).toBeVisible();
    await expectAccessible(giulia);
    await signInByPassword(giulia, 'giulia.ferrari');
    await giulia.goto(invitePath);
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
    const written = 'Fino alle 18, con i compiti.';
    await notes(ada).pressSequentially(written);
    await expect(notes(giulia)).toHaveValue(written);
    await notes(giulia).press('End');
    await notes(giulia).pressSequentially(' Merenda senza glutine.');
    await expect(notes(ada)).toHaveValue(`${written} Merenda senza glutine.`);
    await giulia.getByRole('checkbox', { name: /^Luca/ }).check();
    await giulia.getByRole('button', { name: 'Partecipiamo' }).click();
    const joins = ada.getByRole('region', { name: 'Chi partecipa' });
    await expect(joins.getByText('Famiglia Ferrari')).toBeVisible();
    await expectAccessible(ada);
    await expectAccessible(giulia);
  });

  await test.step('both providers wait in their inbox; the request arrives without a reload', async () => {
    await signInByPassword(officina, 'stefano.pozzi');
    await signInByPassword(merenda, 'ilaria.monti');
    await officina.waitForURL(at(/^\/provider$/));
    await merenda.waitForURL(at(/^\/provider$/));
    await ada.getByRole('link', { name: 'Chiedi agli enti' }).click();
    await ada.waitForURL(at(/\/requests\/new$/));
    await nextStep(ada, 2);
    // One date, tonight: nobody may start before the first date or finish before the last.
    const today = romeDay(new Date());
    await ada.getByLabel('Dal giorno').fill(today);
    await ada.getByLabel('Al giorno', { exact: true }).fill(today);
    await ada.getByRole('radio', { name: /^In date precise/ }).check({ force: true });
    const dates = ada.getByRole('group', { name: 'Date', exact: true });
    await dates.getByLabel('Riga 1: Giorno').fill(today);
    await dates.getByLabel('Riga 1: Dalle').fill('23:00');
    await dates.getByLabel('Riga 1: Alle').fill('23:45');
    await expect(ada.getByText(/^Nasce 1 data/)).toBeVisible();
    await ada.getByLabel('Quantità', { exact: true }).fill('4');
    await ada.getByLabel('Si paga a').selectOption('month');
    await ada.getByLabel('La quantità vale').selectOption('per_beneficiary');
    await expectAccessible(ada);
    await nextStep(ada, 3);
    await nextStep(ada, 4);
    await ada.getByLabel('Gli enti rispondono entro').fill(`${today}T22:30`);
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
    await fillOffer(officina, '65', 'Dalle 16:30 alle 18, in via Mantegna.');
    await expectAccessible(officina);
    await sendOffer(officina);
    await expect(ada.getByRole('heading', { name: 'Officina dei Compiti' })).toBeVisible();
    await fillOffer(merenda, '63', 'Merenda compresa.');
    await sendOffer(merenda);
    await ada.getByRole('button', { name: /nuov.* offert.*, mostra/ }).click();
    await expect(ada.getByRole('heading', { name: 'Merenda e Compagni' })).toBeVisible();
    await officina.getByText('Cambiate l’offerta').click();
    await officina.getByLabel(/^Riga 2: prezzo/).fill('61,67');
    await officina.getByRole('button', { name: 'Manda il nuovo prezzo' }).click();
    await expect(money(ada, SHARE).first()).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('each household sees its own net cost, and only its own', async () => {
    const offer = offerOf(giulia, 'Officina dei Compiti');
    await expect(money(giulia, SHARE).first()).toBeVisible();
    // Her employer's credit and Luca's voucher would pay it all.
    await expect(offer.getByText(/con €\s246,68 di voucher e welfare/).first()).toBeVisible();
    await offer.getByText('Il conto').click();
    await expect(money(giulia, TOTAL).first()).toBeVisible();
    expect(await ada.content()).not.toMatch(/di voucher e welfare/);
    await expectAccessible(giulia);
  });

  await test.step('the group votes: one household, one vote; the order follows', async () => {
    await openVote(ada, 'Officina dei Compiti');
    await voteYes(giulia);
    await expect(giulia.getByText('Il vostro voto: D’accordo')).toBeVisible();
    await expectAccessible(giulia);
    await voteYes(ada);
    await expect(ada.getByRole('link', { name: 'Vai all’ordine' })).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('link', { name: 'Vai all’ordine' }).click();
    await ada.waitForURL(at(/^\/orders\//));
    orderPath = new URL(ada.url()).pathname;
    await expect(merenda.getByText('Scelta un’altra offerta').first()).toBeVisible();
  });

  await test.step('each household confirms its share, to the cent, with every euro explained', async () => {
    await giulia.getByRole('link', { name: 'Vai all’ordine' }).click();
    await giulia.waitForURL(at(/^\/orders\//));
    await expect(money(giulia, TOTAL).first()).toBeVisible();
    await giulia.getByRole('link', { name: 'Scegliete che cosa usare' }).click();
    await giulia.getByRole('checkbox', { name: /^Credito welfare di Meccanica Olona/ }).check();
    await press(giulia.getByRole('button', { name: 'Salva e ricalcola' }));
    await giulia.waitForURL((url) => url.pathname === orderPath);
    await expect(giulia.getByText(VOUCHER_LEFT)).toBeVisible();
    await expectAccessible(giulia);
    await confirmShare(giulia, GIULIA_PAYS);
    await expect(giulia.getByText('Avete confermato')).toBeVisible();
    await expect(ada.getByText('1 su 2 ha detto sì')).toBeVisible();
    await expectAccessible(ada);
    await confirmShare(ada, SHARE);
    await expect(ada.getByText('Tutti quelli che partecipano hanno confermato.')).toBeVisible();
    await expect(giulia.getByText('Tutti quelli che partecipano hanno confermato.')).toBeVisible();
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
    // It begins tonight, and not before.
    await expect(officina.getByText(/dalle 23:00 del/)).toBeVisible();
    await expect(officina.getByRole('button', { name: 'Il servizio è cominciato' })).toHaveCount(0);
    await sleepTill(23);
    await officina.reload();
    await officina.getByRole('button', { name: 'Il servizio è cominciato' }).click();
    await expect(ada.getByText('Il servizio è cominciato.')).toBeVisible();
    await giulia.goto(orderPath);
    await expect(giulia.getByText(/dalle 23:00 alle 23:45/)).toBeVisible();
    await giulia.getByText('Non è così', { exact: true }).click();
    await giulia.getByLabel('Che cosa non è così?').fill('Oggi non è venuto nessuno.');
    await giulia.getByRole('button', { name: 'Invia', exact: true }).click();
    await expect(giulia.getByText('Avete detto «Non è così»')).toBeVisible();
    await expectAccessible(giulia);
    await expect(officina.getByText('Oggi non è venuto nessuno.')).toBeVisible();
    await expect(officina.getByRole('button', { name: 'Il servizio è finito' })).toHaveCount(0);
    await ada.getByRole('button', { name: /^È chiarito con/ }).click();
    await expect(officina.getByText('Chi organizza dice: è chiarito.')).toBeVisible();
    const code = await giulia.locator('.order-reference b').innerText();
    await expect(officina.locator('.participants > li')).toHaveCount(2);
    await expect(officina.getByRole('listitem').filter({ hasText: /Famiglia.*€/ })).toHaveCount(0);
    await takePayment(officina, GIULIA_PAYS, code);
    await takePayment(officina, SHARE, 'RF');
    await expect(officina.getByText(/Ricevuto:/)).toHaveCount(2);
    await expectAccessible(officina);
    // Tonight's date is not over yet.
    await expect(officina.getByText(/23:45/).first()).toBeVisible();
    await expect(officina.getByRole('button', { name: 'Il servizio è finito' })).toHaveCount(0);
    await sleepTill(34);
    await officina.reload();
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
    await expect(ada.getByText('Finito e pagato')).toBeVisible();
    await expectAccessible(ada);
  });

  await Promise.all(people.map(({ context }) => context.close()));
});
