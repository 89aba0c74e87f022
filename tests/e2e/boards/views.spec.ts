import { enter } from '#tests/support/verbs/accounts.ts';
import { BOARD, PLANTS, SITTER, card, cardsOf, openBoard } from '#tests/support/verbs/boards.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

test('[FLT] a search leaves the cards that fit, keeps the focus, and can be shared', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Amina Diallo');
  await openBoard(page);
  const search = page.getByRole('searchbox');
  await search.pressSequentially('VENERDI baby', { delay: 20 });
  await expect(card(page, PLANTS)).toHaveCount(0);
  await expect(card(page, SITTER)).toBeVisible();
  await expect(page).toHaveURL(/q=VENERDI\+baby/);
  await expect(search).toBeFocused();
  await page.reload();
  await expect(card(page, PLANTS)).toHaveCount(0);
  await page.getByRole('link', { name: 'Togli tutti i filtri' }).click();
  await expect(card(page, PLANTS)).toBeVisible();
  await search.fill('nessunaparolacosi');
  await page.getByRole('link', { name: 'Lista', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nessuna scheda corrisponde' })).toBeVisible();
  await context.close();
});

test('[UX] list and calendar show the same cards, open them, and are accessible', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Amina Diallo');
  await page.goto(`${BOARD}?view=list&sort=title`);
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Titolo/);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Baby-sitter condivisa/ }).click();
  await expect(page.locator('.panel')).toBeVisible();
  await expect(page).toHaveURL(/view=list/);
  await page.goto(`${BOARD}?view=calendar`);
  await expect(page.locator('.calendar-grid')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('[R1] a renamed column keeps its meaning; empty brings its first name back', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Amina Diallo');
  await openBoard(page);
  const column = page.locator('[data-column="needs"]');
  for (const [typed, shown] of [
    ['Da fare', 'Da fare'],
    ['', 'Ci serve'],
  ] as const) {
    await column.locator('.rename-column').click();
    await column.getByRole('textbox').fill(typed);
    await column.getByRole('textbox').press('Enter');
    await expect(column.getByRole('heading', { level: 2 })).toContainText(shown);
  }
  await context.close();
});

test('[FOL] a person is followed to the card they write in, until Esc', async ({
  browser,
  app,
}) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const marco = await enter(browser, app, 'Marco Brambilla');
  await openBoard(amina.page);
  await openBoard(marco.page);
  await amina.page.locator('.faces [aria-haspopup="menu"]').first().click();
  await amina.page.getByRole('menuitem', { name: /Segui Marco/ }).click();
  await expect(amina.page.getByText('Seguite Marco')).toHaveCount(2);
  await card(marco.page, SITTER).getByRole('link').first().click();
  await marco.page.getByLabel('Note', { exact: true }).click();
  // Whoever comes before the card is alive is followed from the next key on.
  await expect(async () => {
    await marco.page.getByLabel('Note', { exact: true }).press('End');
    await expect(amina.page).toHaveURL(new RegExp(`need=${SITTER}`), { timeout: 2_000 });
  }).toPass();
  await expectAccessible(amina.page);
  await amina.page.keyboard.press('Escape');
  await expect(amina.page.locator('.follow-bar')).toHaveCount(0);
  await expect(amina.page.locator('.panel')).toBeVisible();
  await Promise.all([amina.context.close(), marco.context.close()]);
});

test('[WCAG 2.1.4] single keys search, walk, and can be switched off', async ({ browser, app }) => {
  const { page, context } = await enter(browser, app, 'Amina Diallo');
  await openBoard(page);
  await page.mouse.move(200, 200);
  await expect(page.locator('dialog', { hasText: 'Tasti della bacheca' })).toBeAttached();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('?n');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  const [first = '', second = ''] = await cardsOf(page, 'needs');
  await card(page, first).locator('.card-cover').focus();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, second).locator('.card-cover')).toBeFocused();
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Usa i tasti singoli' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.locator('dialog[open]')).toHaveCount(0);

  // Esc: from a field to the heading, from there back to the card.
  await card(page, first).locator('.card-cover').press('Enter');
  await page.getByLabel('Note', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel-head h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveCount(0);
  await expect(card(page, first).locator('.card-cover')).toBeFocused();
  await page.goto(`${BOARD}?view=list`);
  await expect(page.locator('.here')).toHaveText(/Solo voi qui/);
  await card(page, first).getByRole('link').press('Enter');
  await page.getByLabel('Note', { exact: true }).waitFor();
  await page.locator('.panel-head h2').press('Escape');
  await expect(card(page, first).getByRole('link')).toBeFocused();
  await context.close();
});
