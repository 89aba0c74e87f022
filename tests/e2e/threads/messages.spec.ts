import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { signInByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

const ORDER = demoId.order('caffe-alzheimer');

test('a household tells what the service needs, the provider reads it, and both talk live', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page: lucia } = await visit(browser, app, { size: 'phone' });
  const { page: elisa } = await visit(browser, app);
  await signInByPassword(lucia, 'lucia.sironi');
  await signInByPassword(elisa, 'elisa.negri');

  await test.step('Elisa reads what the households chose to tell', async () => {
    await elisa.goto(`/provider/orders/${ORDER}`);
    await expect(elisa.getByText('Carlo, 85 anni')).toBeVisible();
    await expect(elisa.getByText(/torta senza zucchero/)).toBeVisible();
    await expectAccessible(elisa);
  });

  await test.step('Lucia changes her sheet; the page of Elisa shows it', async () => {
    await lucia.goto(`/orders/${ORDER}`);
    await expectAccessible(lucia);
    await expect(lucia.getByText('Paola, psicologa')).toBeVisible();
    await press(lucia.getByRole('link', { name: 'Cambiate' }));
    await expectAccessible(lucia);
    await lucia.getByLabel('Carlo, 85 anni').uncheck({ force: true });
    await lucia.getByLabel('Da sapere').fill('Carlo viene in taxi.');
    await press(lucia.getByRole('button', { name: 'Salva' }));
    await expect(lucia.getByText('Carlo viene in taxi.')).toBeVisible();
    await expect(elisa.getByText('Carlo viene in taxi.')).toBeVisible();
    await expect(elisa.getByText('Carlo, 85 anni')).toBeHidden();
  });

  await test.step('they write to each other', async () => {
    await press(lucia.getByRole('link', { name: /^Con l’ente/ }));
    await expect(lucia.getByText('la sala apre alle 14:45', { exact: false })).toBeVisible();
    await elisa.getByRole('link', { name: /^Con le famiglie/ }).click();
    await elisa.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Domani c’è il sole.');
    await elisa.getByRole('button', { name: 'Invia' }).click();
    await expect(lucia.getByText('Domani c’è il sole.')).toBeVisible();
    await lucia.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Bene, a domani!');
    await press(lucia.getByRole('button', { name: 'Invia' }));
    await expect(elisa.getByText('Bene, a domani!')).toBeVisible();
    await expect(lucia.getByRole('textbox', { name: 'Il vostro messaggio' })).toHaveValue('');
    await expectAccessible(lucia);
    await expectAccessible(elisa);
  });

  await test.step('a photo goes with a message, or alone; a wrong file is named and the words stay', async () => {
    await elisa.getByLabel('Foto o PDF').setInputFiles(file('nota.txt', 'Ciao'));
    await elisa.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Il cancello è questo.');
    await elisa.getByRole('button', { name: 'Invia' }).click();
    await expect(elisa.getByText('Vanno bene solo foto', { exact: false })).toBeVisible();
    await expect(elisa.getByRole('textbox', { name: 'Il vostro messaggio' })).toHaveValue(
      'Il cancello è questo.',
    );
    await elisa.getByLabel('Foto o PDF').setInputFiles(file('cancello.png', onePixel()));
    await elisa.getByRole('button', { name: 'Invia' }).click();
    const picture = lucia.getByRole('link', { name: 'Apri la foto cancello.png' });
    await expect(picture).toBeVisible();
    const address = (await picture.getAttribute('href')) ?? '';
    const answer = await lucia.request.get(address);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect((await elisa.request.get(address)).status()).toBe(403);
    await expectAccessible(lucia);
    await expectAccessible(elisa);
  });

  await test.step('what is taken back is gone for both', async () => {
    await press(lucia.getByRole('button', { name: /Togli .*Bene, a domani/ }));
    await expect(elisa.getByText('Bene, a domani!')).toBeHidden();
    await expect(lucia.getByText('Messaggio tolto', { exact: false })).toBeVisible();
  });
});

const file = (name: string, bytes: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test('without scripts a message is sent by its form', async ({ app, browser }) => {
  const { page } = await visit(browser, app, { javaScriptEnabled: false });
  await signInByPassword(page, 'enzo.pirola');
  await page.goto(`/orders/${ORDER}/messages/group`);
  await page.getByRole('textbox', { name: 'Il vostro messaggio' }).fill('Grazie a tutti.');
  await page.getByLabel('Foto o PDF').setInputFiles(file('torta.png', onePixel()));
  await page.getByRole('button', { name: 'Invia' }).click();
  await expect(page.getByText('Grazie a tutti.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Apri la foto torta.png' })).toBeVisible();
});
