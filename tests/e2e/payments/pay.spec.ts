import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const ORDER = `/orders/${demoId.order('spesa-pesante')}`;
const PAY = `${ORDER}/pay`;
const DESK = '/provider/payments';
const IBAN = 'IT60 X054 2811 1010 0000 0123 456';

test('a household says that it paid, its provider reads it at once and confirms what came', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: rosa } = await enter(browser, app, 'Rosa Colombo', { size: 'phone' });
  const { page: omar } = await enter(browser, app, 'Omar Fadel');

  await test.step('what waits at home leads to the page for paying', async () => {
    await rosa.goto('/');
    await rosa.getByRole('link', { name: 'Spesa pesante ogni sabato' }).first().click();
    await expect(rosa).toHaveURL(PAY);
    await expect(money(rosa, '€ 22,40').first()).toBeVisible();
    await expect(rosa.getByRole('img', { name: 'Codice QR del bonifico' })).toBeVisible();
    await expect(rosa.getByRole('button', { name: 'Copia IBAN' })).toBeVisible();
    await expectAccessible(rosa);
  });

  await test.step('a wrong IBAN is told beside its field and stays; a right one is on Rosa’s page', async () => {
    await omar.goto('/provider/orders');
    await omar.getByRole('link', { name: 'Pagamenti e conto' }).click();
    await expectAccessible(omar);
    await omar.getByText('Cambiate il conto', { exact: true }).click();
    await omar.getByLabel('IBAN').fill(IBAN.replace(/6$/, '7'));
    await press(omar.getByRole('button', { name: 'Salva il conto' }));
    await expect(omar.getByText('almeno un carattere è sbagliato')).toBeVisible();
    await expect(omar.getByLabel('IBAN')).toHaveValue(IBAN.replace(/6$/, '7'));
    await omar.getByLabel('IBAN').fill(IBAN);
    await omar.getByLabel('Intestatario').fill('La Ringhiera & C.');
    await press(omar.getByRole('button', { name: 'Salva il conto' }));
    await expect(omar.getByRole('definition').filter({ hasText: IBAN })).toBeVisible();
    await expect(rosa.getByText(IBAN)).toBeVisible();
    await omar.getByText('Chi ha cambiato il conto').click();
    await expect(omar.getByText('Omar Fadel ·')).toBeVisible();
    await expectAccessible(omar);
  });

  const said = omar.getByText(/^Dice di aver pagato/);

  await test.step('Rosa says she paid and takes it back; Omar reads both', async () => {
    await press(rosa.getByRole('button', { name: /Ho pagato € 22,40/ }));
    await expect(rosa.getByText(/Avete detto: pagati/)).toBeVisible();
    await expect(said).toHaveCount(1);
    await expectAccessible(rosa);
    await press(rosa.getByRole('button', { name: 'Non ho ancora pagato' }));
    await expect(rosa.getByRole('button', { name: /Ho pagato € 22,40/ })).toBeVisible();
    await expect(said).toHaveCount(0);
  });

  await test.step('a day to come is refused beside the day', async () => {
    await rosa.locator('input[name=paidOn]').evaluate((field: HTMLInputElement) => {
      field.removeAttribute('max');
    });
    await rosa.getByLabel('Giorno del pagamento').fill('2099-01-01');
    await press(rosa.getByRole('button', { name: /Ho pagato € 22,40/ }));
    await expect(rosa.getByText('Questo giorno deve ancora venire.')).toBeVisible();
    await expect(rosa.getByLabel('Giorno del pagamento')).toHaveValue('2099-01-01');
    await rosa.goto(PAY);
    await press(rosa.getByRole('button', { name: /Ho pagato € 22,40/ }));
    await expect(said).toHaveCount(1);
  });

  await test.step('Omar confirms what came, and it is on Rosa’s open page', async () => {
    const row = omar.getByRole('listitem').filter({ has: said }).last();
    await press(row.getByRole('button', { name: /Ho ricevuto € 22,40 con il codice RF/ }));
    await expect(said).toHaveCount(0);
    await expect(rosa.getByText('L’ente ha ricevuto il vostro pagamento')).toBeVisible();
    await expectAccessible(rosa);
    await rosa.goto(ORDER);
    await expect(rosa.getByText(/L’ente ha ricevuto il denaro/)).toBeVisible();
  });
});

test('without scripts, in the dark and in English, the pages hold', async ({ app, browser }) => {
  for (const size of ['phone', 'desktop'] as const) {
    for (const [who, path, text] of [
      ['Rosa Colombo', PAY, 'By bank transfer'],
      ['Omar Fadel', DESK, 'To receive'],
    ] as const) {
      const { page, context } = await visit(browser, app, { size, locale: 'en-GB', dark: true });
      await page.goto('/sign-in');
      await page.getByRole('button', { name: who }).click();
      await expect(page).not.toHaveURL(/sign-in/);
      await page.goto(path);
      await expect(page.getByRole('heading', { name: text })).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, `${path} on a ${size}`).toBeLessThanOrEqual(0);
      await context.close();
    }
  }
  const { page } = await enter(browser, app, 'Rosa Colombo', { javaScriptEnabled: false });
  await page.goto(PAY);
  await page.getByRole('button', { name: /Ho pagato/ }).click();
  await expect(page.getByText(/Avete detto: pagati/)).toBeVisible();
  await page.getByRole('button', { name: 'Non ho ancora pagato' }).click();
  await expect(page.getByRole('button', { name: /Ho pagato/ })).toBeVisible();
});
