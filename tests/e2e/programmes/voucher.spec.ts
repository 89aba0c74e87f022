import { romeYear } from '#app/domain/dates.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';

const PROTOCOL = 'INPS-ISEE-2026-01234567A-00';

test('[APP1] [PRG4] two officers open a programme, a family applies from the phone and has its voucher', async ({
  browser,
  app,
}) => {
  const officer = (await enter(browser, app, 'Anna Ghezzi')).page;
  await officer.goto('/city/programmes');
  await expectAccessible(officer);
  await officer.getByRole('link', { name: 'Nuovo bando' }).click();
  await officer.getByLabel('Nome in italiano').fill('Estate in piscina');
  await officer.getByLabel('Nome in inglese').fill('Summer at the pool');
  await officer.getByLabel('Chi lo finanzia', { exact: true }).fill('Comune di Milano');
  const year = romeYear(new Date());
  await officer.getByLabel('Dal giorno').fill(`${year}-01-01`);
  await officer.getByLabel('Fino al giorno').fill(`${year + 1}-12-31`);
  await officer.getByLabel('Somma stanziata').fill('1000');
  await officer.getByLabel('Sport').check();
  await officer.getByLabel('ISEE fino a, fascia 1').fill('10000');
  await officer.getByLabel('Valore del voucher, fascia 1').fill('300');
  await officer.getByLabel('ISEE fino a, fascia 2').fill('9000');
  await officer.getByLabel('Valore del voucher, fascia 2').fill('150');
  await officer.getByRole('button', { name: 'Salva' }).click();
  await expect(officer.getByText(/Fascia 2: scrivete fino a quale ISEE/)).toBeVisible();
  await expectAccessible(officer);
  await officer.getByLabel('ISEE fino a, fascia 2').fill('20000');
  await officer.getByRole('button', { name: 'Salva' }).click();
  await expect(officer.getByRole('heading', { name: 'Estate in piscina' })).toBeVisible();
  await expectAccessible(officer);
  const address = new URL(officer.url()).pathname;
  await officer.getByRole('button', { name: 'Chiedi lo stanziamento e apri' }).click();
  await expect(officer.getByText('L’avete chiesto voi: conferma un’altra persona.')).toBeVisible();

  const second = (await enterByPassword(browser, app, 'dario.sala')).page;
  await second.goto(address);
  await second.getByRole('button', { name: 'Conferma', exact: true }).click();
  await expect(second.getByRole('link', { name: /Domande da verificare: 0/ })).toBeVisible();

  const parent = (await enter(browser, app, 'Giulia Ferrari', { size: 'phone' })).page;
  await parent.goto('/programmes');
  await expectAccessible(parent);
  await parent.getByRole('link', { name: 'Fai domanda: Estate in piscina' }).click();
  await parent.getByRole('radio', { name: 'Luca' }).check();
  await parent.getByRole('button', { name: 'Avanti' }).click();
  await parent.getByLabel('ISEE, in euro').fill('15000');
  await parent.getByLabel('Numero di protocollo della DSU').fill('12345');
  await parent.getByRole('button', { name: 'Avanti' }).click();
  await expect(parent.getByText(/Il protocollo si scrive così/)).toBeVisible();
  await parent
    .getByLabel('Numero di protocollo della DSU')
    .fill(PROTOCOL.replace('2026', String(year)));
  await parent.getByRole('button', { name: 'Avanti' }).click();
  await expect(money(parent, '€ 150,00').first()).toBeVisible();
  await expectAccessible(parent);
  await parent.getByRole('button', { name: 'Manda la domanda' }).click();
  await expect(
    parent.getByText('Per mandare la domanda serve anche questo.').first(),
  ).toBeVisible();
  await parent.getByLabel('Quello che ho scritto è vero.').check();
  await parent.getByLabel('Ho i documenti chiesti').check();
  await parent.getByLabel('Il Comune può verificare la mia DSU').check();
  await parent.getByRole('button', { name: 'Manda la domanda' }).click();
  await expect(parent.getByText('Il Comune l’ha ricevuta.')).toBeVisible();
  await expectAccessible(parent);

  await officer.goto(`${address}/applications`);
  await expectAccessible(officer);
  await officer.getByRole('link', { name: 'Luca' }).click();
  await expect(money(officer, '€ 15.000,00').first()).toBeVisible();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Verificata: è tutto in ordine' }).click();
  await expect(officer.getByText('ISEE e protocollo sono cancellati.')).toBeVisible();
  await officer.goto(`${address}/applications?show=to_issue`);
  await officer.getByRole('checkbox', { name: /^Scegli la domanda di Luca/ }).check();
  await officer.getByRole('button', { name: 'Dai i voucher scelti' }).click();
  await expect(officer.getByText('1 voucher dato. La famiglia è avvisata.')).toBeVisible();
  await officer.goto(`${address}/vouchers`);
  await expectAccessible(officer);

  await parent.goto('/wallet');
  await expect(parent.getByText(/Estate in piscina/).first()).toBeVisible();
  await expect(money(parent, '€ 150,00').first()).toBeVisible();
});
