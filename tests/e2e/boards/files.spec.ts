import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { enter, withoutScript } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  PLANTS,
  SITTER,
  card,
  confirmDeletion,
  openBoard,
} from '#tests/support/verbs/boards.ts';

const PICTURE = path.resolve(import.meta.dirname, '../../../public/icon-192.png');

test('[B15] a picture on a card shows at once to the others, a disguised drawing is refused', async ({
  browser,
  app,
}) => {
  const desk = await enter(browser, app, 'Amina Diallo');
  const phone = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  await openBoard(desk.page, `?need=${SITTER}`);
  await openBoard(phone.page, `?need=${SITTER}`);
  const files = desk.page.locator('.need-files');
  await files.getByLabel('Aggiungi file').setInputFiles([
    { name: 'cortile.png', mimeType: 'image/png', buffer: await readFile(PICTURE) },
    { name: 'disegno.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x"/>') },
  ]);
  await expect(files.locator('.field-error')).toHaveText(
    '«disegno.png»: Vanno bene solo foto JPEG, PNG, WebP e PDF.',
  );
  await expect(files.locator('.file-list')).toContainText('cortile.png');
  const shown = phone.page.locator('.need-files');
  await expect(shown.locator('.file-list')).toContainText('Amina Diallo');
  await shown.scrollIntoViewIfNeeded();
  const picture = shown.getByAltText(/Apri «cortile.png»/);
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(192);
  // Somebody else's file: a member reads it, and cannot delete it.
  await expect(shown.getByRole('button', { name: /Elimina «cortile/ })).toHaveCount(0);
  await expect(card(desk.page, SITTER)).toContainText('1 file');
  await Promise.all([expectAccessible(desk.page), expectAccessible(phone.page)]);

  await files.getByRole('button', { name: 'Elimina «cortile.png»' }).click();
  await confirmDeletion(desk.page, 'Elimina');
  await expect(files.locator('.file-list')).toHaveCount(0);
  await expect(shown.locator('.file-list')).toHaveCount(0);
  await Promise.all([desk.context.close(), phone.context.close()]);
});

test('[B15] a file is sent so that it can run nothing, and too long a form is refused', async ({
  browser,
  app,
}) => {
  const { page, context } = await enter(browser, app, 'Rosa Colombo');
  const answer = await page.request.get(`${BOARD}/files/demo-file-vasi-ballatoi`);
  expect(answer.status()).toBe(200);
  const headers = answer.headersArray();
  const valuesOf = (wanted: string) =>
    headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value);
  expect(valuesOf('content-type')).toEqual(['image/png']);
  expect(valuesOf('x-content-type-options')).toEqual(['nosniff']);
  expect(valuesOf('content-security-policy')).toContain("default-src 'none'; sandbox");
  expect(valuesOf('cache-control').join()).toContain('no-store');
  const long = await page.request.post(`${BOARD}/files`, {
    headers: { Origin: app.address },
    multipart: {
      boardId: 'x',
      cardId: 'y',
      file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(17 * 1024 * 1024) },
    },
    failOnStatusCode: false,
  });
  expect(long.status()).toBe(413);
  await context.close();
});

test('[B15] without script a form brings a file, or says why not', async ({ browser, app }) => {
  const { page, context } = await enter(browser, app, 'Rosa Colombo');
  const plain = await withoutScript(browser, app, context);
  await page.close();
  const { page: bare } = plain;
  await bare.goto(`${BOARD}?need=${PLANTS}`);
  const send = async (name: string, buffer: Buffer) => {
    const field = bare.getByLabel('Scegliete foto o PDF');
    await field.setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await bare.getByRole('button', { name: 'Carica', exact: true }).click();
  };
  await send('pagina.pdf', Buffer.from('<html>'));
  await expect(bare.locator('.file-refusals')).toContainText('Vanno bene solo foto');
  await send('turni; agosto.pdf', Buffer.from(smallPdf()));
  await expect(bare.locator('.file-list')).toContainText('turni; agosto.pdf');
  await Promise.all([plain.context.close(), context.close()]);
});
