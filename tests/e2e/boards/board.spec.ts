import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword, withoutScript } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  CARER,
  GYM,
  PLANTS,
  SITTER,
  addNeed,
  card,
  cardsOf,
  chooseOn,
  column,
  dragInto,
  dragTo,
  lineIsUp,
  mayWrite,
  menuOf,
  notes,
  openBoard,
  writeAtEnd,
  writeAtStart,
} from '#tests/support/verbs/boards.ts';
import { PADOVA, removeHousehold } from '#tests/support/verbs/groups.ts';
import { press } from '#tests/support/verbs/press.ts';

test('[Y8] two people write in one note at once, at a desk and on a phone, and see each other', async ({
  browser,
  app,
}) => {
  const desk = await enter(browser, app, 'Amina Diallo');
  const phone = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  await openBoard(desk.page, `?need=${SITTER}`);
  await openBoard(phone.page);
  await expect(desk.page.getByText('2 persone qui')).toBeVisible();

  await phone.page.getByRole('link', { name: /Baby-sitter condivisa/ }).tap();
  await expect(notes(phone.page)).toBeEditable();
  await notes(desk.page).press('Control+Home');
  await notes(phone.page).press('Control+End');
  await Promise.all([
    notes(desk.page).pressSequentially('Amina scrive. ', { delay: 40 }),
    notes(phone.page).pressSequentially(' Marco scrive.', { delay: 40 }),
  ]);
  await expect(desk.page.locator('.remote-caret-name')).toHaveText('Marco Brambilla');
  await expect(card(desk.page, SITTER)).toContainText('Marco sta scrivendo');
  const both = /^Amina scrive\. .* Marco scrive\.$/s;
  await expect(notes(desk.page)).toHaveValue(both);
  await expect(notes(phone.page)).toHaveValue(both);

  // A busy machine types with pauses, and each run of typing is a step of its own.
  await expect(async () => {
    await notes(desk.page).press('Control+z');
    const value = /^(?!Amina).* Marco scrive\.$/s;
    await expect(notes(phone.page)).toHaveValue(value, { timeout: 1_000 });
  }).toPass();
  await expect(desk.page.getByText('Tutto salvato')).toBeVisible();
  await desk.page.reload();
  await expect(notes(desk.page)).toHaveValue(/ Marco scrive\.$/);
  await expectAccessible(desk.page);
  await expectAccessible(phone.page);
  await Promise.all([desk.context.close(), phone.context.close()]);
});

test('[Y8] a card dragged by mouse moves for everybody, and survives a reload', async ({
  browser,
  app,
}) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const marco = await enter(browser, app, 'Marco Brambilla');
  await openBoard(amina.page);
  await openBoard(marco.page);
  await dragInto(amina.page, GYM, 'deciding');
  await expect.poll(() => cardsOf(marco.page, 'deciding')).toContain(GYM);
  await expect(amina.page).toHaveURL(/cinquecento$/);
  await marco.page.reload();
  await expect.poll(() => cardsOf(marco.page, 'deciding')).toContain(GYM);

  await dragTo(amina.page, card(amina.page, CARER), column(amina.page, 'needs'));
  await expect.poll(() => cardsOf(amina.page, 'asking')).toContain(CARER);

  // Somebody puts the card away while it is in her hand: she is told, and it is not on the board.
  const box = await card(amina.page, GYM).boundingBox();
  if (!box) throw new Error('no card');
  await amina.page.mouse.move(box.x + 70, box.y + 60);
  await amina.page.mouse.down();
  await amina.page.mouse.move(box.x + 110, box.y + 90, { steps: 6 });
  await expect(amina.page.locator('.need.is-carried')).toBeVisible();
  await openBoard(marco.page);
  await chooseOn(marco.page, GYM, 'Archivia');
  await expect(amina.page.locator('.toast-list')).toContainText('Qualcuno ha tolto questa scheda');
  await expect(amina.page.locator('.need.is-carried')).toHaveCount(0);
  await amina.page.mouse.up();
  await marco.page.getByRole('button', { name: 'Annulla' }).click();
  await expect.poll(() => cardsOf(amina.page, 'deciding')).toContain(GYM);
  await Promise.all([amina.context.close(), marco.context.close()]);
});

test('[WCAG 2.1.1] the keyboard moves a card and speaks each step', async ({ browser, app }) => {
  const { page, context } = await enter(browser, app, 'Amina Diallo');
  await openBoard(page);
  const grip = card(page, PLANTS).locator('[data-grip]');
  const spoken = page.locator('.board-area [aria-live]');
  await grip.focus();
  await page.keyboard.press('Space');
  await expect(spoken).toHaveText(/Avete preso «Chi bagna le piante.*Ci serve, posto 1/);
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(/^Stiamo cercando, posto 1 di 2$/);
  await expect(grip).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(spoken).toHaveText(/Annullato/);
  expect(await cardsOf(page, 'needs')).toContain(PLANTS);

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(spoken).toHaveText(/è in Stiamo cercando, posto 2/);
  await expect(grip).toBeFocused();
  expect(await cardsOf(page, 'asking')).toEqual([CARER, PLANTS]);

  // Whoever turns to something else lets the card go where it was.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  expect(await cardsOf(page, 'needs')).toContain(PLANTS);
  await page.getByRole('searchbox').click();
  await expect(page.locator('.is-grabbed')).toHaveCount(0);
  await expect(spoken).toHaveText(/Annullato/);
  expect(await cardsOf(page, 'asking')).toEqual([CARER, PLANTS]);

  // The menu's move leaves the focus on the card.
  await menuOf(card(page, PLANTS)).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sposta in «Ci serve»' }).press('Enter');
  await expect.poll(() => cardsOf(page, 'needs')).toContain(PLANTS);
  await expect(card(page, PLANTS).locator('.card-cover')).toBeFocused();
  await context.close();
});

test('[WCAG 2.5.7] the menu moves a card on a phone, ten seconds can take it back', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Giulia Ferrari', { size: 'phone' });
  await page.goto('/groups/demo-group-via-mantegna');
  await mayWrite(page);
  const first = page.locator('[data-column="needs"] [data-card]').first();
  const id = (await first.getAttribute('data-card')) ?? '';
  await press(menuOf(first));
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Sposta in «Organizzato»' }).tap();
  await expect.poll(() => cardsOf(page, 'arranged')).toContain(id);
  await page.getByRole('button', { name: 'Annulla', exact: true }).tap();
  await expect.poll(() => cardsOf(page, 'needs')).toContain(id);
  await page.locator('[data-column-tab="arranged"]').tap();
  await expect(column(page, 'arranged')).toBeVisible();
  await expect(column(page, 'needs')).toBeHidden();
  await context.close();
});

test('[Y9] what is written offline is sent when the line is back', async ({ browser, app }) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const marco = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  await openBoard(amina.page, `?need=${SITTER}`);
  await openBoard(marco.page);
  // The parts for details come with the first touch; offline they are already there.
  await marco.page.locator('h1').tap();
  await marco.page.waitForLoadState('networkidle');
  await marco.context.setOffline(true);
  await marco.page.getByRole('link', { name: /Baby-sitter condivisa/ }).click();
  await expect(marco.page.getByText('Siete offline: si invia dopo')).toBeVisible();
  await writeAtEnd(marco.page, ' Scritto offline.');
  await writeAtStart(amina.page, 'Scritto intanto. ');
  await expect(marco.page.getByText(/Potete continuare a scrivere/)).toBeVisible();

  await marco.context.setOffline(false);
  const both = /^Scritto intanto\. .* Scritto offline\.$/s;
  await expect(notes(amina.page)).toHaveValue(both, { timeout: 30_000 });
  await expect(notes(marco.page)).toHaveValue(both);
  await marco.page.reload();
  await expect(notes(marco.page)).toHaveValue(both);
  await Promise.all([amina.context.close(), marco.context.close()]);
});

test('[F2] a new need is said, joined and bounded, and everybody sees it', async ({
  browser,
  app,
}) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const rosa = await enter(browser, app, 'Rosa Colombo', { size: 'phone', dark: true });
  await openBoard(amina.page);
  await openBoard(rosa.page);
  await amina.page.getByRole('link', { name: 'Nuovo bisogno' }).click();
  await expect(amina.page.getByLabel('Scrivetelo in una frase')).toBeFocused();
  await expectAccessible(amina.page);
  await amina.page.getByRole('button', { name: 'Aggiungi alla bacheca' }).click();
  await expect(amina.page.getByText('Scrivete che cosa vi serve.')).toBeVisible();
  await amina.page.getByLabel('Ibrahim').check();
  await addNeed(amina.page, 'Doposcuola insieme');

  await rosa.page.getByRole('link', { name: 'Doposcuola insieme' }).tap();
  await expect(rosa.page.getByText('per 1 familiare')).toBeVisible();
  await rosa.page.getByRole('textbox', { name: 'Quante ore vi servono?' }).fill('4');
  await rosa.page.getByRole('button', { name: 'Partecipiamo' }).tap();
  await rosa.page.getByLabel('Prezzo più alto').fill('10');
  await rosa.page.getByLabel('Prezzo più alto').blur();
  await rosa.page.getByLabel('Per', { exact: true }).selectOption('hour');
  const shown = amina.page.locator('[data-card]').filter({ hasText: 'Doposcuola insieme' });
  await expect(shown).toContainText('fino a € 10,00 all’ora');
  await expect(shown).toContainText('Famiglia Diallo, Famiglia Colombo');
  await expectAccessible(rosa.page);

  await rosa.page.getByRole('button', { name: 'Archivia' }).tap();
  await expect(shown).toHaveCount(0);
  await rosa.page.getByRole('button', { name: 'Annulla', exact: true }).tap();
  await expect(shown).toHaveCount(1);
  await Promise.all([amina.context.close(), rosa.context.close()]);
});

test('[B1] the board is there without script, and for nobody outside the group', async ({
  browser,
  app,
}) => {
  const { context } = await enter(browser, app, 'Amina Diallo');
  const plain = await withoutScript(browser, app, context);
  const { page } = plain;
  await page.goto(`${BOARD}?need=${SITTER}`);
  await expect(card(page, SITTER)).toContainText('Baby-sitter condivisa');
  await expect(notes(page)).not.toHaveValue('');
  const refused = await page.goto('/groups/demo-group-via-mantegna');
  expect(refused?.status()).toBe(404);
  await Promise.all([plain.context.close(), context.close()]);
});

test('[Y1] a viewer reads the board and is told why nothing can be written', async ({
  browser,
  app,
}) => {
  const { page, context } = await enterByPassword(browser, app, 'antonio.romano');
  await page.goto(PADOVA);
  await lineIsUp(page);
  await expect(page.getByText('Potete guardare, non scrivere')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nuovo bisogno' })).toBeHidden();
  await expect(page.locator('[data-grip]')).toHaveCount(0);
  await page.locator('[data-card] .card-cover').first().click();
  await expect(notes(page)).not.toBeEditable();
  await expect(page.getByText('Solo lettura')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('[WCAG 1.4.10] nothing is cut off at 320 pixels with the largest text', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Rosa Colombo');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const search of ['', `?need=${SITTER}`, `?need=${CARER}`]) {
    await openBoard(page, search);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `sideways scroll at ${search}`).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test('[B6] a household that is removed is told at once, and hears nothing more', async ({
  browser,
  app,
}) => {
  const left = await enterByPassword(browser, app, 'antonio.romano');
  const organiser = await enterByPassword(browser, app, 'teresa.marchetti');
  await left.page.goto(PADOVA);
  await lineIsUp(left.page);
  await removeHousehold(organiser.page, PADOVA, 'demo-household-romano');
  await expect(left.page.getByRole('alert')).toContainText('non è più in questo gruppo');
  await expect(left.page.getByRole('link', { name: 'Nuovo bisogno' })).toBeHidden();
  expect((await left.page.goto(PADOVA))?.status()).toBe(404);
  await Promise.all([left.context.close(), organiser.context.close()]);
});
