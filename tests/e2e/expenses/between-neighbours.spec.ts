import { type Browser, type Page } from 'playwright/test';

import type { RunningApp } from '#tests/support/app.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { makeInvite } from '#tests/support/verbs/groups.ts';
import { press } from '#tests/support/verbs/press.ts';

const IBAN = 'IT60X0542811101000000123456';

type TwoNeighbours = { readonly amina: Page; readonly rosa: Page; readonly money: string };

/** Amina at a desk makes a group, and Rosa comes in with a phone: two households, no expense yet. */
async function newGroupOfTwo(browser: Browser, app: RunningApp): Promise<TwoNeighbours> {
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: rosa } = await enter(browser, app, 'Rosa Colombo', { size: 'phone' });
  await amina.goto('/groups/new');
  await amina.getByText('Genitori', { exact: true }).click();
  await amina.getByLabel('Nome del gruppo').fill('Orto di ringhiera');
  await amina.getByText('In parti uguali', { exact: true }).click();
  await amina.getByRole('button', { name: 'Crea il gruppo' }).click();
  await amina.waitForURL(({ pathname }) => pathname.endsWith('/members'));
  const group = new URL(amina.url()).pathname.replace('/members', '');
  await rosa.goto(await makeInvite(amina));
  await press(rosa.getByLabel('Accettiamo le regole del gruppo'));
  await press(rosa.getByRole('button', { name: 'Entra nel gruppo' }));
  await rosa.waitForURL(({ pathname }) => pathname.startsWith(group));
  return { amina, rosa, money: `${group}/money` };
}

/** Writes an expense that Amina paid and both share. */
async function addExpense(page: Page, money: string, title: string, amount: string): Promise<void> {
  await page.goto(`${money}/new`);
  await page.getByLabel('Che cosa').fill(title);
  await page.getByLabel('Quanto', { exact: true }).fill(amount);
  await page.getByRole('button', { name: 'Segna la spesa' }).click();
  await page.waitForURL(({ pathname }) => pathname === money);
}

test('a receipt, words about it and a transfer by QR bring two neighbours even', async ({
  app,
  browser,
}) => {
  test.setTimeout(150_000);
  const { amina, rosa, money } = await newGroupOfTwo(browser, app);

  await test.step('an expense has a receipt, and what is said about it is read at once', async () => {
    await addExpense(amina, money, 'Terriccio per l’orto', '30');
    await rosa.goto(money);
    await press(rosa.getByRole('link', { name: /Terriccio/ }));
    await amina.getByRole('link', { name: /Terriccio/ }).click();
    const buffer = await amina.getByRole('heading', { level: 1 }).screenshot();
    const receipt = { name: 'scontrino.png', mimeType: 'image/png', buffer };
    await amina.getByLabel('Foto o PDF').setInputFiles(receipt);
    await amina.getByLabel('Il vostro messaggio').fill('Ecco lo scontrino, sei sacchi.');
    await amina.getByRole('button', { name: 'Invia' }).click();
    await expect(rosa.getByText('Ecco lo scontrino, sei sacchi.')).toBeVisible();
    const picture = rosa.getByRole('link', { name: 'Apri la foto scontrino.png' });
    await picture.scrollIntoViewIfNeeded();
    const width = () =>
      picture.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await rosa.getByLabel('Il vostro messaggio').fill('Grazie, oggi pago.');
    await press(rosa.getByRole('button', { name: 'Invia' }));
    await expect(amina.getByText('Grazie, oggi pago.')).toBeVisible();
    await expectAccessible(rosa);
    await expectAccessible(amina);
  });

  await test.step('without an account there is nothing to copy; once saved it is there at once', async () => {
    await rosa.goto(money);
    await press(rosa.getByText('Ho pagato', { exact: true }).first());
    await expect(rosa.getByText(/non ha salvato un IBAN/)).toBeVisible();
    await amina.goto(money);
    await amina.getByRole('link', { name: /^Salvate il vostro IBAN/ }).click();
    await amina.getByLabel('IBAN').fill('IT60X0542811101000000123457');
    await amina.getByLabel('Intestatario').fill('Amina Diallo');
    await amina.getByRole('button', { name: 'Salva il conto' }).click();
    await expect(amina.locator('[aria-invalid="true"]')).toHaveCount(1);
    await amina.getByLabel('IBAN').fill(IBAN);
    await amina.getByRole('button', { name: 'Salva il conto' }).click();
    await expect(amina.getByRole('button', { name: 'Togli il conto' })).toBeVisible();
    await expectAccessible(amina);
    await expect(rosa.getByText('IT60 X054 2811 1010 0000 0123 456')).toBeVisible();
    await expect(rosa.getByRole('img', { name: /^Codice QR per pagare/ })).toBeVisible();
    await expect(rosa.getByText(/^RF\d\d /)).toBeVisible();
    await expectAccessible(rosa);
  });

  await test.step('one says that it is paid, the other that it came, and both are even', async () => {
    await amina.goto(money);
    await press(rosa.getByRole('button', { name: /^Ho pagato € 15,00/ }));
    await expect(rosa.getByText(/Aspetta che .* dica/)).toBeVisible();
    await expect(amina.getByText('Famiglia Colombo dice di avervi pagato')).toBeVisible();
    await amina.getByRole('button', { name: /^Ho ricevuto € 15,00/ }).click();
    await expect(amina.getByText('Siete pari')).toBeVisible();
    await expect(rosa.getByText('Siete pari')).toBeVisible();
    await expectAccessible(rosa);
  });
});

test('how a group divides is proposed, voted by both, and begins the next expense', async ({
  app,
  browser,
}) => {
  test.setTimeout(150_000);
  const { amina, rosa, money } = await newGroupOfTwo(browser, app);
  const figure = (page: Page, name: string) =>
    page.getByRole('group', { name: /^Quanto tocca a/ }).getByLabel(name);

  await test.step('the organiser proposes two shares to one', async () => {
    await amina.goto(`${money}/votes`);
    await amina.getByText('Proponi come dividere', { exact: true }).click();
    await amina.getByRole('radio', { name: /A quote/ }).check();
    await figure(amina, 'Famiglia Diallo').fill('2');
    await figure(amina, 'Famiglia Colombo').fill('1');
    await expectAccessible(amina);
    await amina.getByRole('button', { name: 'Metti ai voti' }).click();
    await expect(amina.getByText('Dividere così, da ora in poi?')).toBeVisible();
  });

  await test.step('the other finds it, reads what changes, and both say yes', async () => {
    await amina.getByRole('button', { name: 'D’accordo', exact: true }).click();
    await expect(amina.getByText(/^Il vostro voto: D’accordo/)).toBeVisible();
    await rosa.goto('/notifications');
    await press(rosa.getByRole('link', { name: /Orto di ringhiera/ }).first());
    await expect(rosa.getByText('passa da € 50,00 a € 33,33')).toBeVisible();
    await expectAccessible(rosa);
    await press(rosa.getByRole('button', { name: 'D’accordo', exact: true }));
    await expect(amina.getByText('Si divide così')).toBeVisible();
    await expect(rosa.getByText('Si divide così')).toBeVisible();
  });

  await test.step('a new expense begins so', async () => {
    await rosa.goto(`${money}/new`);
    await expect(rosa.getByRole('radio', { name: /A quote/ })).toBeChecked();
    await expect(figure(rosa, 'Famiglia Diallo')).toHaveValue('2');
    await expect(figure(rosa, 'Famiglia Colombo')).toHaveValue('1');
    await expectAccessible(rosa);
    await addExpense(rosa, money, 'Semi di zucca', '9');
    await expect(amina.getByText('Si divide così')).toBeVisible();
    await rosa.goto(money);
    await expect(rosa.getByText('Vi devono € 6,00').first()).toBeVisible();
  });
});
