import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const ORDER = `/orders/${demoId.order('coding-2b')}`;

test('a household keeps a voucher, then a company credit out of an order, and uses them again', async ({
  ownApp: app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  const voucher = /^Voucher MIN-0002, per Luca/;
  const credit = /^Credito welfare di Meccanica Olona/;
  const choose = async () => {
    await page.getByRole('link', { name: 'Scegliete che cosa usare' }).click();
    await expect(box(voucher)).toBeVisible();
  };
  const save = async () => {
    await press(page.getByRole('button', { name: 'Salva e ricalcola' }));
    await page.waitForURL((url) => url.pathname === ORDER);
  };
  const free = page.getByRole('button', { name: 'Confermo, non pago niente' });
  await page.goto(ORDER);
  await expect(free).toBeVisible();

  await test.step('the voucher kept for another time, the company’s credit pays', async () => {
    await choose();
    await expect(box(voucher)).not.toBeChecked();
    await expectAccessible(page);
    await box(voucher).check();
    await save();
    await expect(page.getByText('Tenete il voucher MIN-0002 per un’altra volta.')).toBeVisible();
    const paid = /del credito welfare di Meccanica Olona S.p.A. con scadenza .* pagano per Luca/;
    await expect(page.getByText(paid)).toBeVisible();
    await expect(free).toBeVisible();
  });

  await test.step('the credit kept too, the household pays in money', async () => {
    await choose();
    await expect(box(voucher)).toBeChecked();
    await box(credit).check();
    await save();
    await expect(page.getByRole('button', { name: /^Confermo €/ })).toBeVisible();
    await expect(money(page, '€ 120,00').first()).toBeVisible();
  });

  await test.step('let go again, the voucher pays as before', async () => {
    await choose();
    await box(voucher).uncheck();
    await box(credit).uncheck();
    await save();
    await expect(free).toBeVisible();
  });
});

test('[V13] after its yes a household lets a credit pay the months to come, and keeps it again', async ({
  onDay,
  browser,
}) => {
  const app = await onDay('2026-11-24');
  const year = `/orders/${demoId.order('doposcuola-anno')}`;
  const { page } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
  const credit = page.getByRole('checkbox', { name: /^Credito welfare di Meccanica Olona/ });
  const choose = async () => {
    await press(page.getByRole('link', { name: 'Scegliete che cosa usare' }));
    await expect(page.getByText(/per gli 8 periodi che non sono ancora chiusi/)).toBeVisible();
  };
  const save = async () => {
    await press(page.getByRole('button', { name: 'Salva e ricalcola' }));
    await page.waitForURL((url) => url.pathname === year);
  };
  await page.goto(year);
  await expect(money(page, '€ 480,00').first()).toBeVisible();

  await test.step('the credit, come since the yes, pays all that is not closed', async () => {
    await choose();
    await expect(page.getByText(/Se salvate .* pagate in denaro €\s0,00\./)).toBeVisible();
    await expect(credit).not.toBeChecked();
    await expectAccessible(page);
    await save();
    await expect(
      page.getByText(/€\s(?:60|480),00 del credito welfare .* pagano per Sara/),
    ).toBeVisible();
  });

  await test.step('kept for another time, the same months are money again; what was closed stays', async () => {
    await choose();
    await credit.check();
    await save();
    await expect(money(page, '€ 480,00').first()).toBeVisible();
    await expect(page.getByText('Già arrivati')).toBeVisible();
    const kept = /^Da qui in avanti tenete il credito welfare|^Tenete il credito welfare/;
    await expect(page.getByText(kept)).toBeVisible();
    await choose();
    await expect(credit).toBeChecked();
  });
});
