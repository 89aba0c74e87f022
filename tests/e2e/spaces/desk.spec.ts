import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

const SPACE = 'venini';

test('[VIS2] [VIS3] who comes to a space gets a number, is called on the wall, and is counted', async ({
  ownApp,
  browser,
}) => {
  const { page, context } = await enter(browser, ownApp, 'Pietro Vismara', { size: 'phone' });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const wall = await visit(browser, ownApp, { javaScriptEnabled: false });
  await page.goto(`/desk?space=${SPACE}`);
  await expectAccessible(page);
  // Whoever waits since before is called first.
  for (
    const left = page.getByRole('button', { name: /^Il numero .* è andato via/ });
    await left.count();
  ) {
    const count = await left.count();
    await left.first().click();
    await expect(left).toHaveCount(count - 1);
  }

  await page.getByText('Prende un numero').click();
  await press('Lavoro');
  await expect(page.getByText(/^Ha il numero \d+\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 persona aspetta' })).toBeVisible();
  await press(/^Chiama il numero/);
  const called = page.getByRole('heading', { name: /^Numero \d+ · Lavoro/ });
  const number = /\d+/.exec(await called.innerText())?.[0] ?? '';
  await wall.page.goto(`/spaces/${SPACE}/queue`);
  await expect(wall.page.getByText('Venite allo sportello')).toBeVisible();
  await expect(wall.page.getByRole('listitem').filter({ hasText: number })).toBeVisible();
  await expectAccessible(page);

  // Sent elsewhere needs a place, beside the field; what is chosen wrongly is taken back.
  await press('Indirizzata altrove');
  await expect(page.getByRole('textbox', { name: /^Dove/ })).toBeFocused();
  await page.getByRole('textbox', { name: /^Dove/ }).fill('Centro per l’impiego');
  await press('Indirizzata altrove');
  await expect(page.getByText('dove: Centro per l’impiego')).toBeVisible();
  await press(`Riapri il numero ${number}`);
  await press('Fatto qui');
  await expect(page.getByText(/Fatto qui · /).first()).toBeVisible();
  await expect(page.getByText('dove: Centro per l’impiego')).toHaveCount(0);

  await page.getByRole('link', { name: 'Persone accolte nel mese' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Persone accolte');
  await expectAccessible(page);
  await context.close();
  await wall.context.close();
});
