import type { Page } from 'playwright/test';

import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

const ID = demoId.order('doposcuola-anno');
const REGISTER = `/provider/orders/${ID}/attendance`;
const OWN = `/orders/${ID}/attendance`;

/** Whatever the day of the month is, the month that runs is over by then. */
const NEXT_MONTH = 24 * 33 + 10;

/** What provider and families read of the first month that is not closed. */
const closing = (page: Page) => page.getByRole('button', { name: /^Chiudi / });

/** Marks everybody present, date after date, until the month that is over can be closed. */
async function markMonth(provider: Page): Promise<void> {
  for (let dates = 0; dates < 20; dates += 1) {
    await provider.goto(`/provider/orders/${ID}/periods`);
    if (await closing(provider).isVisible()) return;
    await provider.goto(REGISTER);
    const all = provider.getByRole('button', { name: 'Tutti presenti' });
    await press(all);
    await expect(provider.getByText(/^Segnato da Stefano Pozzi/).first()).toBeVisible();
  }
}

test('a provider marks a month on a phone, a parent objects, it is settled and costs less', async ({
  morning: { app, sleepTill },
  browser,
}) => {
  test.setTimeout(240_000);
  await sleepTill(NEXT_MONTH);
  const phone = { size: 'phone' } as const;
  const { page: provider } = await enterByPassword(browser, app, 'stefano.pozzi', phone);
  const { page: parent } = await enterByPassword(browser, app, 'pilar.fernandez', phone);
  const { page: organiser } = await enterByPassword(browser, app, 'fabio.santoro');

  await parent.goto(OWN);
  const line = parent.getByRole('listitem').filter({ hasText: /^Camila: Numero/ });
  const number = /Numero \d+/.exec(await line.innerText())?.[0] ?? '';

  let date = '';
  await test.step('the provider marks every date, and Camila absent on the last', async () => {
    await provider.goto(REGISTER);
    await expect(provider.getByRole('button', { name: 'Tutti presenti' })).toBeVisible();
    await expectAccessible(provider);
    await markMonth(provider);
    await expect(closing(provider)).toBeVisible();
    date = await lastMarked(parent);
    await provider.goto(`${REGISTER}?date=${date}`);
    const absent = provider.getByRole('button', { name: `${number}: assente`, exact: true });
    await press(absent);
    await expect(absent).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the parent says that it is not so, and nothing is closed meanwhile', async () => {
    await parent.goto(OWN);
    const missed = parent.locator(`#date-${date}`);
    await press(missed.getByText('Non è così', { exact: true }));
    await missed.getByLabel('Che cosa è successo').fill('Aveva la febbre.');
    await expectAccessible(parent);
    await press(missed.getByRole('button', { name: 'Mandalo' }));
    await expect(missed.getByText('Si aspetta che ente')).toBeVisible();
    await provider.goto(`/provider/orders/${ID}/periods`);
    await expect(closing(provider)).toBeHidden();
  });

  await test.step('the provider proposes, the organiser agrees', async () => {
    await provider.goto(REGISTER);
    await press(provider.getByRole('button', { name: 'Proponi: assenza giustificata' }));
    await expect(provider.getByText(/propone: assenza giustificata/)).toBeVisible();
    await organiser.goto(OWN);
    await expectAccessible(organiser);
    await press(organiser.getByRole('button', { name: 'D’accordo: assenza giustificata' }));
    await expect(organiser.getByText('Presenze da chiarire')).toBeHidden();
  });

  await test.step('the month is closed with less to pay, and the parent reads why', async () => {
    await provider.goto(`/provider/orders/${ID}/periods`);
    await press(closing(provider));
    await expect(closing(provider)).toBeHidden();
    await parent.goto(`/orders/${ID}/periods`);
    const why =
      /Camila: \d+ presenze su \d+, 1 assenza giustificata: €\s\d+,\d\d invece di €\s60,00/;
    await expect(parent.getByText(why)).toBeVisible();
  });
});

/** Number of the last date on which Camila is marked, as its place on her page says. */
async function lastMarked(parent: Page): Promise<string> {
  await parent.goto(OWN);
  const marked = parent.locator('li[id^="date-"]').filter({ hasText: 'Camila: Presente' });
  const id = await marked.first().getAttribute('id');
  return id?.replace('date-', '') ?? '';
}
