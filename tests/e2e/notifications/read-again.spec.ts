import { demoId } from '#db/demo/ids.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { expect, test } from '#tests/support/e2e.ts';

const TALK = `/orders/${demoId.order('caffe-alzheimer')}/messages/group`;

test('news of others leave the answer of a form, and what was typed with it, on its page', async ({
  ownApp: app,
  browser,
}) => {
  const { page: lucia } = await enterByPassword(browser, app, 'lucia.sironi', { size: 'phone' });
  const { page: enzo } = await enterByPassword(browser, app, 'enzo.pirola');
  const mark = lucia.getByRole('link', { name: /^Notifiche, / });
  await enzo.goto(TALK);
  let named = 0;
  const nameHer = async () => {
    named += 1;
    await enzo.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Grazie @Lucia Sironi');
    await enzo.getByRole('button', { name: 'Invia' }).click();
    await expect(enzo.locator('b', { hasText: '@Lucia Sironi' })).toHaveCount(named);
  };
  await lucia.goto('/settings');
  const wrong = lucia.getByText('La password di adesso non è questa.');

  await test.step('the page came as the answer of the form', async () => {
    await lucia.getByLabel('Password di adesso').last().fill('non è questa qui');
    await lucia.getByLabel('Password nuova').fill('il cortile di notte');
    await lucia.getByRole('button', { name: 'Cambia la password' }).click();
    await expect(wrong.first()).toBeVisible();
    const before = (await mark.getAttribute('aria-label')) ?? '';
    await nameHer();
    await expect(mark).not.toHaveAttribute('aria-label', before);
    await expect(wrong.first()).toBeVisible();
  });

  await test.step('the answer came into the page', async () => {
    await lucia.goto(TALK);
    await expect(mark).toHaveAttribute('aria-label', 'Notifiche, nessuna nuova');
    await lucia.goto('/settings');
    await expect(wrong).toHaveCount(0);
    const address = lucia.getByLabel('Nuovo indirizzo');
    await address.fill('lucia.nuova@example.org');
    await lucia.getByLabel('La vostra password').fill('non è questa qui');
    await lucia.getByRole('button', { name: 'Cambia l’indirizzo' }).click();
    await expect(wrong.first()).toBeVisible();
    const before = (await mark.getAttribute('aria-label')) ?? '';
    await nameHer();
    await expect(mark).not.toHaveAttribute('aria-label', before);
    await expect(wrong.first()).toBeVisible();
    await expect(address).toHaveValue('lucia.nuova@example.org');
  });

  await test.step('with the next page it goes', async () => {
    await lucia.getByRole('link', { name: /^Notifiche, / }).click();
    await expect(lucia).toHaveURL(/notifications/);
    await lucia.goBack();
    await expect(lucia.getByLabel('Nuovo indirizzo')).toBeVisible();
    await expect(wrong).toHaveCount(0);
  });
});
