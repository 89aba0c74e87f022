import { demoId } from '#db/demo/ids.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { SITTER, openBoard } from '#tests/support/verbs/boards.ts';
import { press } from '#tests/support/verbs/press.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { signInByPassword } from '#tests/support/verbs/accounts.ts';

const ORDER = demoId.order('caffe-alzheimer');

test('people name each other with @ on an order, by keys and by finger', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: lucia } = await enterByPassword(browser, app, 'lucia.sironi', { size: 'phone' });
  const { page: enzo } = await enterByPassword(browser, app, 'enzo.pirola');
  const field = enzo.getByRole('textbox', { name: 'Il vostro messaggio' });
  const list = enzo.getByRole('listbox', { name: 'Chi volete nominare' });

  await test.step('by keys: the list opens behind @, Esc closes it, Enter takes a name', async () => {
    await enzo.goto(`/orders/${ORDER}/messages/group`);
    await field.pressSequentially('Grazie @luc');
    await expect(list.getByRole('option', { name: /Lucia Sironi/ })).toBeVisible();
    await expectAccessible(enzo);
    await field.press('Escape');
    await expect(list).toBeHidden();
    await field.press('Backspace');
    await field.press('Backspace');
    await field.press('Backspace');
    await field.press('Backspace');
    await field.pressSequentially('@sironi');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(field).toHaveAttribute('aria-activedescendant', /.+/);
    await field.press('Enter');
    await expect(field).toHaveValue('Grazie @Lucia Sironi ');
    await expect(list).toBeHidden();
    await enzo.getByRole('button', { name: 'Invia' }).click();
    await expect(enzo.locator('b', { hasText: '@Lucia Sironi' })).toBeVisible();
  });

  await test.step('Lucia hears of it, and answers with a finger', async () => {
    await lucia.goto('/notifications');
    await press(lucia.getByRole('link', { name: /^Enzo Pirola vi ha nominato in «/ }));
    await expect(lucia.locator('b', { hasText: '@Lucia Sironi' })).toBeVisible();
    const answer = lucia.getByRole('textbox', { name: 'Il vostro messaggio' });
    await press(answer);
    await answer.pressSequentially('Volentieri @en');
    await press(lucia.getByRole('option', { name: /Enzo Pirola/ }));
    await expect(answer).toHaveValue('Volentieri @Enzo Pirola ');
    await expect(answer).toBeFocused();
    await press(lucia.getByRole('button', { name: 'Invia' }));
    await expect(enzo.locator('b', { hasText: '@Enzo Pirola' })).toBeVisible();
  });
});

test('a comment names somebody who has nothing to do with the need', async ({
  ownApp: app,
  browser,
}) => {
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: rosa } = await enterByPassword(browser, app, 'rosa.colombo');
  await rosa.goto('/notifications');
  await openBoard(amina, `?need=${SITTER}`);
  const field = amina.getByLabel('Scrivete un commento');
  await field.pressSequentially('Ci aiuta @ros');
  await expect(amina.getByRole('option', { name: /Rosa Colombo/ })).toBeVisible();
  await expectAccessible(amina);
  await field.press('Tab');
  await field.pressSequentially('?');
  await field.press('Control+Enter');
  await expect(amina.locator('.comment b', { hasText: '@Rosa Colombo' })).toBeVisible();
  await rosa.getByRole('link', { name: /^Amina Diallo vi ha nominato in «/ }).click();
  await expect(rosa.locator('.comment b', { hasText: '@Rosa Colombo' })).toBeInViewport();
});

test('without scripts a name is written in full, and reaches its person', async ({
  app,
  browser,
}) => {
  const { page } = await visit(browser, app, { javaScriptEnabled: false });
  await signInByPassword(page, 'enzo.pirola');
  await page.goto(`/orders/${ORDER}/messages/group`);
  await page.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Vero, @lucia sironi?');
  await page.getByRole('button', { name: 'Invia' }).click();
  await expect(page.locator('b', { hasText: '@lucia sironi' })).toBeVisible();
});
