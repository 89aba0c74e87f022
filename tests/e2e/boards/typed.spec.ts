import { enter } from '#tests/support/verbs/accounts.ts';
import { BOARD, SITTER, lineIsUp, notes, openBoard } from '#tests/support/verbs/boards.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

test('a paste that does not fit says how much was left out, until the next change', async ({
  browser,
  ownApp: app,
}) => {
  const { page } = await enter(browser, app, 'Amina Diallo', { size: 'phone' });
  await openBoard(page, `?need=${SITTER}`);
  const field = page.getByLabel('Scrivete un commento');
  const note = page.locator('.composer .paste-note');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('a'.repeat(2_010)));
  await field.press('Control+v');
  await expect(field).toHaveValue('a'.repeat(2_000));
  await expect(note).toHaveText(/^10 lettere non ci stanno .* negli appunti\.$/);
  await field.press('Backspace');
  await expect(note).toBeEmpty();
  const title = page.locator('.panel textarea.is-title');
  const before = (await title.inputValue()).length;
  await title.press('End');
  await page.evaluate(() => navigator.clipboard.writeText('b'.repeat(130)));
  await title.press('Control+v');
  await expect(page.locator('.paste-note', { hasText: `${before + 10} lettere` })).toBeVisible();
  await expectAccessible(page);
});

test('what the server refuses for good is shown, and still there when the page starts anew', async ({
  browser,
  ownApp: app,
}) => {
  const { page, context } = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  await context.grantPermissions(['clipboard-write']);
  await openBoard(page, `?need=${SITTER}`);
  await context.setOffline(true);
  await notes(page).press('Home');
  await notes(page).pressSequentially('Porto io i giochi. ');
  // Meanwhile an organiser lets this household read only.
  const amina = await enter(browser, app, 'Amina Diallo');
  await amina.page.goto(`${BOARD}/members`);
  const line = amina.page.locator('.member-list > li', { hasText: 'Marco Brambilla' });
  await line.getByRole('button').first().click();
  await amina.page.getByRole('menuitem', { name: 'Solo lettura' }).click();
  await expect(line.locator('.pill')).not.toHaveText('Membro');
  await context.setOffline(false);
  const lost = page.locator('.lost-edits', { hasText: 'Porto io i giochi.' });
  await expect(page.getByRole('heading', { name: 'Testi non salvati' })).toBeAttached();
  await page.goto(BOARD);
  await expect(lost).toBeVisible();
  await page.getByRole('button', { name: 'Ricarica' }).click();
  await expect(page.getByRole('button', { name: 'Ricarica' })).toHaveCount(0);
  await expect(lost).toBeVisible();
  await expectAccessible(page);
  await lost.getByRole('button', { name: /^Copia il testo/ }).click();
  await expect(page.getByText('Copiato', { exact: true }).first()).toBeVisible();
  await lost.getByRole('button', { name: /^Butta via/ }).press('Enter');
  await expect(lost).toHaveCount(0);
  await page.reload();
  await lineIsUp(page);
  await expect(lost).toHaveCount(0);
});
