import type { Page } from 'playwright/test';

import { enter, enterByPassword, withoutScript } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  SITTER,
  card,
  cardsOf,
  chooseOn,
  confirmDeletion,
  openBoard,
} from '#tests/support/verbs/boards.ts';
import { PADOVA } from '#tests/support/verbs/groups.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

const comment = (page: Page, text: string | RegExp) =>
  page.locator('.comment').filter({ hasText: text });

test('two people talk about a card at a desk and on a phone, live and without losing a word', async ({
  browser,
  ownApp: app,
}) => {
  const desk = await enter(browser, app, 'Amina Diallo');
  const phone = await enter(browser, app, 'Marco Brambilla', { size: 'phone', dark: true });
  const [amina, marco] = [desk.page, phone.page];
  const details = `?need=${SITTER}`;
  await openBoard(amina, details);
  await openBoard(marco, details);

  await test.step('the links jump to a part and mark it', async () => {
    const link = marco.locator('.panel-nav').getByRole('link', { name: /^Parliamone/ });
    await link.tap();
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(marco.getByLabel('Scrivete un commento')).toBeInViewport();
    await amina.locator('.panel-nav').getByRole('link', { name: 'Quando' }).press('Enter');
    await expect(amina.locator('#card-part-when')).toBeFocused();
    await expect(amina.locator('#card-part-when h3').first()).toBeInViewport();
    await expect(amina.locator('.panel-head')).toBeInViewport();
    await expectAccessible(amina);
    await expectAccessible(marco);
  });

  await test.step('what others say waits behind a button; a draft outlives the details', async () => {
    await marco.getByLabel('Scrivete un commento').fill('Porto io i giochi.');
    await marco.reload();
    await expect(marco.getByLabel('Scrivete un commento')).toHaveValue('Porto io i giochi.');
    await marco.getByRole('button', { name: 'Invia', exact: true }).tap();
    await expect(comment(marco, 'Porto io i giochi.')).toContainText(/oggi alle/);
    await expect(comment(amina, 'Porto io i giochi.')).toHaveCount(0);
    await amina.getByRole('button', { name: '1 nuovo, mostra' }).click();
    await expect(comment(amina, 'Porto io i giochi.')).toContainText('Marco Brambilla');
    await amina.getByLabel('Scrivete un commento').fill('Grazie.');
    await amina.getByLabel('Scrivete un commento').press('Control+Enter');
    await expect(comment(amina, 'Grazie.')).toBeVisible();
    await expect(amina.getByLabel('Scrivete un commento')).toHaveValue('');
    await marco.getByRole('button', { name: '1 nuovo, mostra' }).tap();
  });

  await test.step('a comment is changed live, with a named caret; undo takes back own words', async () => {
    await comment(marco, 'Porto io i giochi.').getByRole('button').tap();
    await marco.getByRole('menuitem', { name: 'Modifica' }).tap();
    const field = marco.getByLabel('Il vostro commento');
    await expect(field).toBeFocused();
    await field.pressSequentially(' Anche i libri.', { delay: 30 });
    const seen = comment(amina, 'Porto io i giochi.');
    await expect(seen).toContainText('Anche i libri.');
    await expect(seen.locator('.remote-caret-name')).toHaveText('Marco Brambilla');
    // Words typed with a pause between them are taken back one by one.
    await expect(async () => {
      await field.press('Control+z');
      await expect(field).toHaveValue('Porto io i giochi.', { timeout: 500 });
    }).toPass();
    await expect(seen).not.toContainText('Anche');
    await marco.getByRole('button', { name: 'Fatto' }).tap();
    await expect(seen.locator('.remote-caret-name')).toHaveCount(0);
  });

  await test.step('both write their own comments at once and see both carets', async () => {
    await comment(amina, 'Grazie.').getByRole('button').click();
    await amina.getByRole('menuitem', { name: 'Modifica' }).click();
    await comment(marco, 'Porto io i giochi.').getByRole('button').tap();
    await marco.getByRole('menuitem', { name: 'Modifica' }).tap();
    await Promise.all([
      amina.getByLabel('Il vostro commento').pressSequentially(' A tutti.', { delay: 40 }),
      marco.getByLabel('Il vostro commento').pressSequentially(' Forse.', { delay: 40 }),
    ]);
    await expect(comment(amina, 'Porto io').locator('.remote-caret-name')).toHaveText(
      'Marco Brambilla',
    );
    await expect(comment(marco, 'Grazie.').locator('.remote-caret-name')).toHaveText(
      'Amina Diallo',
    );
    await expect(comment(marco, 'Grazie. A tutti.')).toBeVisible();
    await expect(comment(amina, 'Porto io i giochi. Forse.')).toBeVisible();
    await amina.getByRole('button', { name: 'Fatto' }).click();
    await marco.getByRole('button', { name: 'Fatto' }).tap();
  });

  await Promise.all([desk.context.close(), phone.context.close()]);
});

test('what a card holds changes for both at once: list, labels, days, services, copies', async ({
  browser,
  ownApp: app,
}) => {
  test.setTimeout(240_000);
  const desk = await enter(browser, app, 'Amina Diallo');
  const phone = await enter(browser, app, 'Marco Brambilla', { size: 'phone', dark: true });
  const [amina, marco] = [desk.page, phone.page];
  await openBoard(amina, `?need=${SITTER}`);
  await openBoard(marco, `?need=${SITTER}`);

  await test.step('own comments go with ten seconds to think; an organiser may delete others’', async () => {
    const said = 'Sì, i bambini si fidano di più.';
    await comment(marco, said).getByRole('button').tap();
    await marco.getByRole('menuitem', { name: 'Elimina' }).tap();
    await expect(comment(amina, said)).toHaveCount(0);
    await marco.getByRole('button', { name: 'Annulla', exact: true }).tap();
    await expect(comment(amina, said)).toBeVisible();
    await expect(comment(marco, 'Ibrahim e Fatou').getByRole('button')).toHaveCount(0);
    await comment(amina, said).getByRole('button').click();
    await amina.getByRole('menuitem', { name: 'Elimina' }).click();
    await expectAccessible(amina);
    await confirmDeletion(amina, 'Elimina');
    await expect(comment(marco, said)).toHaveCount(0);
  });

  await test.step('the checklist is written, ticked and ordered together', async () => {
    const add = amina.getByLabel('Aggiungi una cosa da fare');
    await add.fill('Comprare i pop-corn');
    await add.press('Enter');
    await expect(add).toBeFocused();
    await expect(add).toHaveValue('');
    await marco.getByRole('checkbox', { name: 'Comprare i pop-corn' }).check();
    await expect(amina.getByRole('checkbox', { name: 'Comprare i pop-corn' })).toBeChecked();
    await expect(card(amina, SITTER)).toContainText('3 cose fatte su 4');
    await amina.getByLabel('Cosa da fare 4').press('End');
    await amina.getByLabel('Cosa da fare 4').pressSequentially(' dolci');
    await expect(marco.getByLabel('Cosa da fare 4')).toHaveValue('Comprare i pop-corn dolci');
    await amina.getByLabel('Cosa da fare 4').press('Alt+ArrowUp');
    await expect(marco.getByLabel('Cosa da fare 3')).toHaveValue('Comprare i pop-corn dolci');
    await expect(amina.getByLabel('Cosa da fare 3')).toBeFocused();
    await marco.getByRole('button', { name: /^Opzioni per «Comprare/ }).tap();
    await marco.getByRole('menuitem', { name: 'Elimina' }).tap();
    await expect(card(amina, SITTER)).toContainText('2 cose fatte su 3');
    await marco.getByRole('button', { name: 'Annulla', exact: true }).tap();
    await expect(card(amina, SITTER)).toContainText('3 cose fatte su 4');
  });

  await test.step('labels are chosen and renamed for the whole board', async () => {
    await marco.getByRole('checkbox', { name: 'Scuola' }).check();
    await expect(card(amina, SITTER).locator('[data-label="school"]')).toHaveText('Scuola');
    await amina.getByRole('button', { name: 'Cambia i nomi' }).click();
    await amina.getByRole('dialog').getByLabel('Scuola').fill('Classe 2B');
    await expectAccessible(amina);
    await amina.getByRole('button', { name: 'Salva i nomi' }).click();
    await expect(marco.getByRole('checkbox', { name: 'Classe 2B' })).toBeChecked();
  });

  await test.step('a due day and a rhythm stand on the face in words', async () => {
    await expect(card(amina, SITTER)).toContainText(/scaduto/);
    await marco.getByLabel('Entro quando serve?').fill('2031-05-15');
    await expect(card(amina, SITTER)).toContainText('entro gio 15 mag');
    await marco.getByRole('button', { name: 'Togli la scadenza' }).tap();
    await expect(card(amina, SITTER)).not.toContainText('entro gio');
    await amina.getByRole('checkbox', { name: 'lunedì' }).check();
    await expect(card(amina, SITTER)).toContainText('ogni lunedì e venerdì');
    await amina.getByLabel('Si ripete?').selectOption('school_closed');
    await expect(card(amina, SITTER)).toContainText('nei giorni senza scuola');
    await expect(marco.locator('.recurrence-summary')).toContainText('nei giorni senza scuola');
  });

  await test.step('services of the catalogue are found, linked and taken away', async () => {
    await amina
      .getByRole('button', { name: 'Togli «Baby-sitter condivisa il venerdì sera»' })
      .first()
      .click();
    await amina.getByLabel('Cercate nel catalogo').fill('baby-sitter condominio');
    await amina.getByRole('button', { name: 'Cerca', exact: true }).click();
    const found = amina.getByRole('list', { name: 'Servizi trovati' });
    await found
      .getByRole('button', { name: /^Collega «Baby-sitter condivisa di condominio»/ })
      .first()
      .click();
    await expect(
      marco.getByRole('link', { name: 'Baby-sitter condivisa di condominio' }),
    ).toBeVisible();
    await expect(marco.getByText(/a famiglia, in 3/).first()).toBeVisible();
    await expectAccessible(amina);
    await expectAccessible(marco);
  });

  await test.step('a copy says the same without anybody’s word, and can be deleted for good', async () => {
    await chooseOn(amina, SITTER, 'Copia');
    const copy = amina.getByRole('link', { name: 'Baby-sitter condivisa il venerdì sera (copia)' });
    await expect(copy).toBeFocused();
    await expect.poll(async () => (await cardsOf(amina, 'needs')).length).toBe(4);
    await copy.click();
    await expect(amina.getByText('Ancora nessun commento.')).toBeVisible();
    await expect(amina.getByText('0 su 4')).toBeVisible();
    await amina.getByRole('button', { name: 'Elimina per sempre' }).click();
    await expectAccessible(amina);
    await confirmDeletion(amina);
    await expect(copy).toHaveCount(0);
    await expect.poll(async () => (await cardsOf(marco, 'needs')).length).toBe(3);
  });

  await Promise.all([desk.context.close(), phone.context.close()]);
});

test('without script one reads comments, list and labels; a viewer only reads', async ({
  browser,
  app,
}) => {
  const { context } = await enter(browser, app, 'Amina Diallo');
  const plain = await withoutScript(browser, app, context);
  const { page } = plain;
  await page.goto(`${BOARD}?need=${SITTER}`);
  await expect(page.getByText('Da noi c’è posto per tutti e quattro.')).toBeVisible();
  await expect(page.getByText('Decidere la prima casa')).toBeVisible();
  await expect(page.locator('.panel [data-label="urgent"]')).toHaveText('Urgente');
  await expect(page.getByRole('link', { name: 'Quando', exact: true })).toHaveAttribute(
    'href',
    '#card-part-when',
  );
  await Promise.all([plain.context.close(), context.close()]);

  const viewer = await enterByPassword(browser, app, 'antonio.romano');
  await viewer.page.goto(`${PADOVA}?need=demo-card-compiti-mohamed`);
  await expect(viewer.page.getByText('Trovare due volontari')).toBeVisible();
  await expect(viewer.page.getByRole('checkbox', { name: 'Trovare due volontari' })).toBeDisabled();
  await expect(viewer.page.getByLabel('Scrivete un commento')).toHaveCount(0);
  await expect(viewer.page.getByRole('button', { name: 'Elimina per sempre' })).toHaveCount(0);
  await expectAccessible(viewer.page);
  await viewer.context.close();
});
