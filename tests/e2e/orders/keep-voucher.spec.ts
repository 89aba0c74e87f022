import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const ORDER = `/orders/${demoId.order('coding-2b')}`;

test('a household keeps a voucher out of an order, reads what it then pays, and uses it again', async ({
  ownApp: app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
  await page.goto(ORDER);
  await expect(page.getByRole('button', { name: 'Confermo, non pago niente' })).toBeVisible();

  await test.step('kept for another time, it pays nothing here', async () => {
    await page.getByRole('link', { name: 'Scegliete quali voucher usare' }).click();
    const box = page.getByRole('checkbox', { name: /^MIN-0002, per Luca/ });
    await expect(box).not.toBeChecked();
    await expectAccessible(page);
    await box.check();
    await press(page.getByRole('button', { name: 'Salva e ricalcola' }));
    await page.waitForURL((url) => url.pathname === ORDER);
    await expect(page.getByText('Tenete il voucher MIN-0002 per un’altra volta.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Confermo €/ })).toBeVisible();
    await expect(money(page, '€ 120,00').first()).toBeVisible();
  });

  await test.step('let go again, it pays as before', async () => {
    await page.getByRole('link', { name: 'Scegliete quali voucher usare' }).click();
    const box = page.getByRole('checkbox', { name: /^MIN-0002, per Luca/ });
    await expect(box).toBeChecked();
    await box.uncheck();
    await press(page.getByRole('button', { name: 'Salva e ricalcola' }));
    await expect(page.getByRole('button', { name: 'Confermo, non pago niente' })).toBeVisible();
  });
});
