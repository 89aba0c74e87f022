import type { Page } from 'playwright/test';

import { demoId } from '#db/demo/ids.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';
import { press } from '#tests/support/verbs/press.ts';

const ID = demoId.order('doposcuola-anno');
const ORDER = `/orders/${ID}`;
const PAGE = `${ORDER}/amendments`;
const MONTHS = 10;

/** As pages write it; a space stands for what `Intl` writes after the sign. */
const euro = (cents: number) => formatEuro(cents, 'it').replace(/\s/g, ' ');

/** The household's row of a table of figures. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** The periods of a page that lists them. */
const monthsOf = (page: Page) => page.locator('ol.plain-list > li');

/** A family's yes to what the later months then cost it in money. */
async function sayYes(page: Page, cents: number): Promise<void> {
  await page.goto(PAGE);
  const amount = euro(cents)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(' ', '\\s');
  await press(page.getByRole('button', { name: new RegExp(`Sì, da allora paghiamo ${amount}`) }));
  await expect(page.getByRole('button', { name: /^Sì, da allora/ })).toBeHidden();
}

test('one family leaves a year of after-school on the way: three pay more, say yes, and months before stay', async ({
  morning: { app },
  browser,
}) => {
  test.setTimeout(240_000);
  const phone = { size: 'phone' } as const;
  const { page: moretti } = await enterByPassword(browser, app, 'valeria.moretti', phone);
  const { page: fernandez } = await enterByPassword(browser, app, 'pilar.fernandez', phone);
  const { page: ferrari } = await enterByPassword(browser, app, 'giulia.ferrari');
  const { page: santoro } = await enterByPassword(browser, app, 'fabio.santoro');
  const { page: desk } = await enterByPassword(browser, app, 'stefano.pozzi');

  // Four families pay 60.00 a month for each child; three pay 66.00.
  let later = 0;
  let from = '';
  await test.step('the family that leaves reads what changes, for all and for itself', async () => {
    await moretti.goto(ORDER);
    await press(moretti.getByRole('link', { name: 'Chi esce e chi entra' }));
    const months = moretti.getByLabel('Da quando');
    await expect(months).toBeVisible();
    const names = await months.locator('option').allTextContents();
    from = names[2] ?? '';
    later = names.length - 2;
    await months.selectOption({ label: from });
    await press(moretti.getByRole('button', { name: 'Vedete che cosa cambia' }));
    await expect(moretti.getByText('3 famiglie devono dire sì.')).toBeVisible();
    await expect(moretti.getByText(/Il prezzo passa da €\s60,00 a €\s66,00/)).toBeVisible();
    await expect(rowOf(moretti, 'Famiglia Moretti')).toContainText(euro(0).replace(' ', '\u00a0'));
    await expectAccessible(moretti);
    await press(moretti.getByRole('button', { name: 'Chiedete di uscire' }));
    await expect(moretti.getByRole('button', { name: 'Ritirate la richiesta' })).toBeVisible();
  });

  await test.step('whoever pays more is asked, at home and on the order, and says yes', async () => {
    await ferrari.goto('/');
    await expect(ferrari.getByText('Cambia chi partecipa: rispondete').first()).toBeVisible();
    await fernandez.goto(ORDER);
    await expect(fernandez.getByText('Serve il vostro sì.')).toBeVisible();
    await press(fernandez.getByRole('link', { name: 'Guardate' }));
    await expectAccessible(fernandez);
    await expect(money(fernandez, euro(6_000 * later)).first()).toBeVisible();
    await sayYes(fernandez, 6_600 * later);
    await desk.goto(`/provider/orders/${ID}/amendments`);
    await expect(desk.getByText('Da 5 persone a 4.')).toBeVisible();
    await expect(desk.getByText('Moretti')).toBeHidden();
    await expectAccessible(desk);
    // A credit of its company pays its later months by now.
    await ferrari.goto(PAGE);
    await press(ferrari.getByRole('button', { name: 'Sì, va bene' }));
    await expect(ferrari.getByText('Avete già detto sì.')).toBeVisible();
    await expect(rowOf(ferrari, 'Famiglia Santoro')).toContainText('Aspettiamo il suo sì');
    await sayYes(santoro, 13_200 * later);
    await expect(santoro.getByText('Fatto')).toBeVisible();
  });

  const before = MONTHS - later;
  const one = 6_000 * before + 6_600 * later;
  const total = 30_000 * before + 26_400 * later;
  await test.step('every page of the families has the new figures, to the cent', async () => {
    await ferrari.goto(ORDER);
    await expect(rowOf(ferrari, 'Famiglia Ferrari')).toContainText(euro(one).slice(2));
    await expect(rowOf(ferrari, 'Famiglia Santoro')).toContainText(euro(2 * one).slice(2));
    await expect(rowOf(ferrari, 'Famiglia Moretti')).toContainText(euro(6_000 * before).slice(2));
    await expect(rowOf(ferrari, 'Famiglia Moretti')).toContainText('fino');
    await expect(money(ferrari, euro(total)).first()).toBeVisible();
    await expect(ferrari.getByText(/^Prezzo dal/)).toBeVisible();
    await ferrari.goto(`${ORDER}/periods`);
    const months = monthsOf(ferrari);
    await expect(months.filter({ hasText: /€\s66,00/ })).toHaveCount(later);
    await expect(months.filter({ hasText: /€\s60,00/ })).toHaveCount(before);
    await expect(months.filter({ hasText: from })).toContainText('66,00');
    await moretti.goto(`${ORDER}/periods`);
    await expect(monthsOf(moretti).filter({ hasText: /€\s60,00/ })).toHaveCount(before);
    await expect(moretti.getByText(from)).toBeHidden();
    await ferrari.goto('/');
    await expect(ferrari.getByText('Cambia chi partecipa: rispondete')).toBeHidden();
  });

  await test.step('and so do those of its provider', async () => {
    await desk.goto(`/provider/orders/${ID}`);
    await expect(money(desk, euro(total)).first()).toBeVisible();
    await desk.goto(`/provider/orders/${ID}/periods`);
    await expect(monthsOf(desk).filter({ hasText: from })).toContainText('264,00');
    await desk.goto('/provider/orders');
    await expect(money(desk, euro(total)).first()).toBeVisible();
    await desk.goto('/notifications');
    await expect(desk.getByText(/Una famiglia lascia «Doposcuola per tutto l’anno»/)).toBeVisible();
  });

  await test.step('nothing is to pay sooner than before: wallet and order say the same', async () => {
    await fernandez.goto('/wallet');
    await expect(money(fernandez, euro(6_600 * later))).toBeHidden();
    await fernandez.goto(`${ORDER}/pay`);
    await expect(fernandez.getByText(/€\s66,00/)).toBeHidden();
  });
});
