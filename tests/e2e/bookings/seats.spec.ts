import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

const SWIMMING = '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda';
const FULL = `${SWIMMING}/editions/demo-edition-nuoto-martedi`;

/** Hours from the midnight before to when the Italian course is decided, in days of the demo. */
const AFTER_DECISION = 24 * 22 + 10;

test('siblings take seats with a voucher, a freed seat goes to who waits, too few call a course off', async ({
  morning: { app, sleepTill },
  browser,
}) => {
  test.setTimeout(400_000);

  await test.step('on a phone: two seats are held, a voucher pays a part, one button buys them', async () => {
    const { page: giulia } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
    await giulia.goto(SWIMMING);
    await expect(giulia.getByText('8 posti liberi')).toBeVisible();
    await expectAccessible(giulia);
    await press(giulia.getByRole('link', { name: 'Scegli: Principianti, giovedì' }));
    await giulia.getByRole('checkbox', { name: 'Luca' }).check();
    await giulia.getByRole('checkbox', { name: 'Sara' }).check();
    await press(giulia.getByRole('button', { name: 'Tieni i posti e continua' }));
    await expect(giulia.getByText(/^2 posti tenuti per voi fino alle/)).toBeVisible();
    await expect(giulia.getByText('6 posti liberi')).toBeVisible();
    await expect(giulia.getByText('Pagano voucher e benefit')).toBeVisible();
    await expectAccessible(giulia);
    await press(giulia.getByRole('button', { name: /^Conferma l’iscrizione/ }));
    await giulia.waitForURL(/\/orders\//);
    await expect(giulia.getByText('Confermato').first()).toBeVisible();
  });

  await test.step('a full course: the seat given back is offered to who waits longest, and taken', async () => {
    const { page: roberto } = await enterByPassword(browser, app, 'roberto.conti');
    await roberto.goto(FULL);
    await press(roberto.getByRole('button', { name: 'Mettiti in lista d’attesa' }));
    await expect(roberto.getByText('Siete i terzi in lista')).toBeVisible();
    await expectAccessible(roberto);
    const { page: mona } = await enterByPassword(browser, app, 'mona.nasr');
    await mona.goto('/orders/demo-order-nuoto-martedi-nasr');
    await mona.getByText('Annullare l’ordine').click();
    await mona.getByLabel('Perché').fill('Ci trasferiamo.');
    await press(mona.getByRole('button', { name: /^Annulla/ }));
    await expect(mona.getByText('Annullato').first()).toBeVisible();
    const { page: sergio } = await enterByPassword(browser, app, 'sergio.villa', { size: 'phone' });
    await sergio.goto(FULL);
    await expect(sergio.getByText(/^Il posto è vostro, se lo confermate entro/)).toBeVisible();
    await expectAccessible(sergio);
    await press(sergio.getByRole('button', { name: /^Conferma l’iscrizione/ }));
    await sergio.waitForURL(/\/orders\//);
    await roberto.reload();
    await expect(roberto.getByText('Siete i secondi in lista')).toBeVisible();
  });

  await test.step('the Italian course has two of four on its day: it is called off, nobody pays', async () => {
    await sleepTill(AFTER_DECISION);
    const { page: hodan } = await enterByPassword(browser, app, 'hodan.osman');
    await expect(async () => {
      await hodan.goto('/orders/demo-order-italiano-sera-osman');
      await expect(hodan.getByText('Annullato').first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(hodan.getByText(/Non si sono iscritti in abbastanza/)).toBeVisible();
    await expectAccessible(hodan);
  });
});
