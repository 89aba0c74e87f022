import { enter } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  PLANTS,
  SITTER,
  card,
  cardsOf,
  deleteForGood,
  notes,
  openBoard,
  writeAtEnd,
  writeAtStart,
} from '#tests/support/verbs/boards.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

const HISTORY = `${BOARD}/boards/demo-board-via-dei-cinquecento/history`;

test('[Y11] what was done is told, and an organiser brings the board back while another writes', async ({
  browser,
  ownApp: app,
}) => {
  const amina = await enter(browser, app, 'Amina Diallo');
  const marco = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  // Her first visit: from here on there is something new.
  await amina.page.goto(HISTORY);
  await expect(amina.page.getByText(/ha aggiunto «Baby-sitter condivisa/).first()).toBeVisible();
  await expectAccessible(amina.page);

  await openBoard(marco.page, `?need=${SITTER}`);
  const before = await notes(marco.page).inputValue();
  await writeAtEnd(marco.page, ' Portiamo i giochi.');
  await expect(marco.page.getByText('Tutto salvato')).toBeVisible();
  await openBoard(marco.page);
  await deleteForGood(marco.page, PLANTS);
  await expect(card(marco.page, PLANTS)).toHaveCount(0);

  await amina.page.reload();
  await expect(amina.page.getByText('Novità dalla vostra ultima visita')).toBeVisible();
  const lines = amina.page.locator('.activity-line');
  await expect(lines.filter({ hasText: 'ha eliminato «Chi bagna' })).toContainText(
    'Marco Brambilla',
  );
  const wrote = lines.filter({ hasText: 'ha scritto nelle note di «Baby-sitter' });
  await expect(wrote).toHaveCount(1);

  // As it was before he came: the deleted card is there, read only.
  await lines
    .filter({ hasText: 'ha commentato «Baby-sitter' })
    .first()
    .getByRole('link', { name: /^Com’era/ })
    .click();
  await expect(amina.page.getByRole('heading', { name: 'La bacheca com’era' })).toBeVisible();
  await expect(amina.page.locator('.past-board')).toContainText('Chi bagna le piante');
  await expectAccessible(amina.page);
  await amina.page.getByRole('slider').press('End');
  await expect(amina.page.getByRole('heading', { name: 'La bacheca com’era' })).toBeHidden();
  await amina.page.goBack();

  await openBoard(marco.page, `?need=${SITTER}`);
  await amina.page.getByRole('button', { name: 'Riporta la bacheca com’era' }).click();
  await expect(amina.page.getByRole('dialog')).toContainText('Torna 1 scheda');
  // He writes at the same moment: she cannot have seen it, so it is not hers to undo.
  await marco.context.setOffline(true);
  await writeAtStart(marco.page, 'Intanto. ');
  await amina.page.getByRole('button', { name: 'Sì, riporta' }).click();
  await expect(amina.page.getByText('Tutti vedono la bacheca di allora.')).toBeVisible();
  await marco.context.setOffline(false);
  await expect(notes(marco.page)).toHaveValue(`Intanto. ${before}`);
  await marco.page.goto(BOARD);
  await expect.poll(() => cardsOf(marco.page, 'needs')).toContain(PLANTS);

  // Taken back: the card goes to the archive, his words return.
  await amina.page.getByRole('button', { name: 'Annulla il ritorno' }).click();
  await expect.poll(() => cardsOf(marco.page, 'needs')).not.toContain(PLANTS);
  await openBoard(marco.page, `?need=${SITTER}`);
  await expect(notes(marco.page)).toHaveValue(/Portiamo i giochi\./);
  await Promise.all([amina.context.close(), marco.context.close()]);
});

test('[Y11] one card’s version comes back, and nobody outside sees the history', async ({
  browser,
  ownApp: app,
}) => {
  const marco = await enter(browser, app, 'Marco Brambilla');
  await openBoard(marco.page, `?need=${SITTER}`);
  const before = await notes(marco.page).inputValue();
  await writeAtEnd(marco.page, ' Un errore.');
  await expect(marco.page.getByText('Tutto salvato')).toBeVisible();
  await marco.page.goto(`${HISTORY}?card=${SITTER}`);
  await marco.page
    .locator('.activity-line')
    .filter({ hasText: 'ha aggiunto «Baby-sitter' })
    .getByRole('link', { name: /^Com’era/ })
    .click();
  await expect(marco.page.locator('.card-version del')).toContainText('Un errore.');
  await expect(marco.page.getByRole('button', { name: 'Riporta la bacheca' })).toHaveCount(0);
  await marco.page.getByRole('button', { name: 'Riporta questa versione' }).click();
  await expect(marco.page.getByText('La scheda è di nuovo com’era.')).toBeVisible();
  await openBoard(marco.page, `?need=${SITTER}`);
  await expect(notes(marco.page)).toHaveValue(before);
  const other = await enter(browser, app, 'Giulia Ferrari');
  expect((await other.page.goto(HISTORY))?.status()).toBe(404);
  await Promise.all([marco.context.close(), other.context.close()]);
});
