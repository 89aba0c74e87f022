import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

const GROUP = `/groups/${demoId.group('via-dei-cinquecento')}`;
const MONEY = `${GROUP}/money`;

test('what one household pays for all is on the other’s page at once, and they get even', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: rosa } = await enter(browser, app, 'Rosa Colombo', { size: 'phone' });

  await test.step('each reads where the own household stands', async () => {
    await amina.goto(GROUP);
    await expect(amina.getByText(/Solo voi qui|persone qui/)).toBeVisible();
    await amina.getByRole('link', { name: 'Conti' }).click();
    await expect(amina.getByText('Vi devono € 38,00').first()).toBeVisible();
    await expectAccessible(amina);
    await rosa.goto(MONEY);
    await expect(rosa.getByText('Dovete € 10,55').first()).toBeVisible();
    await expectAccessible(rosa);
  });

  await test.step('a wrong amount is marked beside its field, and the rest stays', async () => {
    await press(rosa.getByRole('link', { name: 'Nuova spesa' }));
    await expectAccessible(rosa);
    await rosa.getByLabel('Che cosa').fill('Lampadine per le scale');
    await rosa.getByLabel('Quanto', { exact: true }).fill('12,505');
    await press(rosa.getByRole('button', { name: 'Segna la spesa' }));
    await expect(
      rosa.getByText(/^Scrivete le migliaia senza punto e i centesimi con due cifre/),
    ).toBeVisible();
    await expect(rosa.locator('[aria-invalid="true"]')).toHaveCount(1);
    await expect(rosa.getByLabel('Che cosa')).toHaveValue('Lampadine per le scale');
  });

  await test.step('the expense is on Amina’s open page, with her own share', async () => {
    await rosa.getByLabel('Quanto', { exact: true }).fill('12,60');
    await press(rosa.getByRole('button', { name: 'Segna la spesa' }));
    await expect(rosa.getByText('Dovete € 0,05').first()).toBeVisible();
    const line = amina.getByRole('link', { name: /Lampadine per le scale/ });
    await expect(line).toContainText('€ 2,10');
    await expect(amina.getByText('Vi devono € 35,90').first()).toBeVisible();
  });

  await test.step('Amina got what a neighbour paid; Rosa’s page knows at once', async () => {
    await expect(rosa.getByRole('heading', { name: 'Aspettano una conferma' })).toBeVisible();
    await amina.getByRole('button', { name: /^Ho ricevuto € 20,00/ }).click();
    await expect(amina.getByText('Vi devono € 15,90').first()).toBeVisible();
    await expect(rosa.getByRole('heading', { name: 'Aspettano una conferma' })).toBeHidden();
  });

  await test.step('Rosa says that she paid, and takes it back', async () => {
    await press(rosa.getByText('Ho pagato', { exact: true }).first());
    await press(rosa.getByRole('button', { name: /^Ho pagato € 0,05/ }));
    await expect(rosa.getByText(/Aspetta che .* dica/)).toBeVisible();
    await expectAccessible(rosa);
    await press(rosa.getByRole('button', { name: /^Annulla/ }));
    await expect(rosa.getByText(/Aspetta che .* dica/)).toBeHidden();
  });

  await test.step('Rosa changes it, and everybody reads what changed', async () => {
    await press(rosa.getByRole('link', { name: /Lampadine per le scale/ }));
    await press(rosa.getByRole('link', { name: 'Cambia', exact: true }));
    await rosa.getByLabel('Quanto', { exact: true }).fill('18');
    await press(rosa.getByRole('button', { name: 'Salva' }));
    await expect(rosa.getByText('Da € 12,60 a € 18,00')).toBeVisible();
    await expectAccessible(rosa);
    await amina.getByRole('link', { name: /Lampadine per le scale/ }).click();
    await expect(amina.getByText('Da € 12,60 a € 18,00')).toBeVisible();
  });

  await test.step('taken away it is gone from the balances and stays to be read', async () => {
    await press(rosa.getByRole('link', { name: 'Togli dai conti' }));
    await press(rosa.getByRole('button', { name: 'Togli dai conti' }));
    await expect(rosa.getByText('Dovete € 10,55').first()).toBeVisible();
    await expect(amina.getByText('Questa spesa è stata tolta dai conti')).toBeVisible();
  });
});

test('without scripts an expense by shares is written, several paid, and its file is had', async ({
  app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Marco Brambilla', { javaScriptEnabled: false });
  await page.goto(`${MONEY}/new`);
  await page.getByLabel('Che cosa').fill('Torta di compleanno');
  await page.getByLabel('Quanto', { exact: true }).fill('30');
  await page.getByLabel('Chi ha pagato').selectOption('several');
  const paid = page.getByRole('group', { name: 'Quanto ha pagato ognuna' });
  await paid.getByLabel('Famiglia Brambilla').fill('20');
  await paid.getByLabel('Famiglia Hu').fill('9,99');
  await page.getByRole('radio', { name: /A quote/ }).check();
  const figures = page.getByRole('group', { name: 'Quanto tocca a ognuna' });
  await figures.getByLabel('Famiglia Colombo').fill('2');
  await figures.getByLabel('Famiglia Hu').fill('1');
  await page.getByRole('button', { name: 'Segna la spesa' }).click();
  await expect(page.getByText('mancano € 0,01', { exact: false })).toBeVisible();
  await expect(paid.getByLabel('Famiglia Hu')).toHaveValue('9,99');
  await paid.getByLabel('Famiglia Hu').fill('10,00');
  await page.getByRole('button', { name: 'Segna la spesa' }).click();
  await page.getByRole('link', { name: /Torta di compleanno/ }).click();
  await expect(page.getByRole('row', { name: /Famiglia Colombo/ })).toContainText('€ 20,00');
  const file = await page.request.get(`${MONEY}/export?format=csv-semicolon`);
  expect(file.headers()['content-disposition']).toContain('Conti Condominio');
  expect(await file.text()).toContain('"Torta di compleanno";"30,00"');
});

test('in the dark and in English, on a phone and at a desk, the pages hold', async ({
  app,
  browser,
}) => {
  const pages = ['', '/new', '/expenses/demo-expense-pranzo', '/households/demo-household-hu'];
  for (const size of ['phone', 'desktop'] as const) {
    const { page, context } = await visit(browser, app, { size, locale: 'en-GB', dark: true });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Amina Diallo' }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    for (const path of pages) {
      await page.goto(`${MONEY}${path}`);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, `${path} on a ${size}`).toBeLessThanOrEqual(0);
    }
    await context.close();
  }
});

test('without scripts a new expense brings its receipt, and a refusal keeps what was typed', async ({
  ownApp: app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Rosa Colombo', { javaScriptEnabled: false });
  const receipt = page.getByLabel(/^Scontrino, foto o PDF/);
  const save = page.getByRole('button', { name: 'Segna la spesa' });
  await page.goto(`${MONEY}/new`);
  const buffer = await page.getByRole('heading', { level: 1 }).screenshot();
  await page.getByLabel('Che cosa').fill('Vernice del cancello');
  await page.getByLabel('Quanto', { exact: true }).fill('18');
  await receipt.setInputFiles({
    name: 'gioco.png',
    mimeType: 'image/png',
    buffer: Buffer.from('MZ'),
  });
  await save.click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
  await expect(receipt).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Che cosa')).toHaveValue('Vernice del cancello');
  await receipt.setInputFiles({ name: 'scontrino.png', mimeType: 'image/png', buffer });
  await save.click();
  await page.getByRole('link', { name: /Vernice del cancello/ }).click();
  await expect(page.getByRole('link', { name: 'Apri la foto scontrino.png' })).toBeVisible();
});
