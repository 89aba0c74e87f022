import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { BOARD } from '#tests/support/verbs/boards.ts';
import { press } from '#tests/support/verbs/press.ts';

const WORDS = 'Badante condivisa, compiti e piante d’estate.';
const MESSAGE = 'Abitiamo nella via accanto e cerchiamo aiuto per la nonna.';

test('a stranger finds an open group, asks without a name, and is let in', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: enzo } = await enterByPassword(browser, app, 'enzo.pirola', { size: 'phone' });

  await test.step('an organiser opens the group', async () => {
    await amina.goto(`${BOARD}/members`);
    await amina.getByRole('link', { name: 'Apri ad altri' }).click();
    await expect(amina.getByText('si entra solo con un invito')).toBeVisible();
    await expectAccessible(amina);
    const words = amina.getByLabel('Che cosa fate insieme?');
    await words.fill('Scriveteci: orto@example.org');
    await amina.getByRole('button', { name: 'Apri il gruppo' }).click();
    await expect(amina.getByText('Togliete telefoni ed e-mail').first()).toBeVisible();
    await expect(words).toHaveValue('Scriveteci: orto@example.org');
    await words.fill(WORDS);
    await amina.getByRole('textbox', { name: 'Quante famiglie al massimo?' }).fill('20');
    await amina.getByRole('button', { name: 'Apri il gruppo' }).click();
    await expect(
      amina.getByText(/Il gruppo è tra quelli aperti, con \d+ posti liberi/),
    ).toBeVisible();
  });

  await test.step('a stranger finds it by kind, and asks', async () => {
    await enzo.goto('/nearby');
    await press(enzo.getByRole('link', { name: 'Gruppi aperti' }));
    await expect(enzo.getByText(WORDS)).toBeVisible();
    await expectAccessible(enzo);
    await press(enzo.getByRole('link', { name: 'Famiglie', exact: true }));
    await expect(enzo.getByText(WORDS)).toHaveCount(0);
    await press(enzo.getByRole('link', { name: 'Condominio', exact: true }));
    await press(enzo.getByRole('link', { name: /Cinquecento/ }));
    await enzo.getByLabel('Presentatevi in una frase').fill(MESSAGE);
    await expectAccessible(enzo);
    await press(enzo.getByRole('button', { name: 'Manda la richiesta' }));
    await expect(enzo.getByText('La richiesta è partita.')).toBeVisible();
  });

  await test.step('the organiser reads the sentence and no name, and says yes', async () => {
    await amina.goto(`${BOARD}/members`);
    const asking = amina.locator('.asking-card', { hasText: MESSAGE });
    await expect(asking).toContainText(MESSAGE);
    await expect(asking).toContainText(/Una famiglia del Municipio \d/);
    await expect(asking).not.toContainText('Pirola');
    await asking.getByRole('button', { name: /^Fai entrare/ }).click();
    await expect(amina.getByText(/Pirola/).first()).toBeVisible();
  });

  await test.step('whoever asked is led to the rules', async () => {
    await expect(enzo.getByText('La vostra famiglia è già in questo gruppo.')).toBeVisible();
    await press(enzo.getByRole('link', { name: 'Vai al gruppo' }));
    await expect(enzo).toHaveURL(new RegExp(BOARD));
  });
});

test('a reader reports an open group, an officer takes it out with a reason, and lets it open again', async ({
  app,
  browser,
}) => {
  const address = '/nearby/groups/demo-group-mamme-barona';
  const { page: reader } = await enterByPassword(browser, app, 'enzo.pirola', { size: 'phone' });
  const { page: officer } = await enterByPassword(browser, app, 'anna.ghezzi');

  await test.step('the reader tells the city why', async () => {
    await reader.goto(address);
    await press(reader.getByText('Segnala questo gruppo'));
    await reader.getByLabel('Perché').selectOption({ label: 'Chiede soldi o vende qualcosa' });
    await reader.getByLabel('Due parole').fill('Vuole una quota per entrare.');
    await expectAccessible(reader);
    await press(reader.getByRole('button', { name: 'Segnala al Comune' }));
    await expect(reader.getByText('Avete segnalato questo gruppo')).toBeVisible();
  });

  await test.step('the officer reads it, and takes the group out only with a reason', async () => {
    await officer.goto('/city/reviews');
    await expect(officer.getByText('Vuole una quota per entrare.')).toBeVisible();
    await expect(officer.getByText('Pirola')).toHaveCount(0);
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Togli dai gruppi aperti' }).click();
    await expect(officer.getByText('Scrivete perché: lo legge chi organizza')).toBeVisible();
    await officer.getByLabel('Perché lo togliete').first().fill('Non si chiedono soldi.');
    await officer.getByRole('button', { name: 'Togli dai gruppi aperti' }).click();
    await expect(officer.getByText(/Tolto .*: «Non si chiedono soldi.»/)).toBeVisible();
  });

  await test.step('it is found no more, and who reported it hears so', async () => {
    expect((await reader.goto(address))?.status()).toBe(404);
    await reader.goto('/notifications');
    await expect(reader.getByText('Il Comune ha tolto «Mamme Barona»')).toBeVisible();
  });

  await test.step('the city lets it open again', async () => {
    await officer.getByRole('button', { name: 'Mamme Barona può riaprirsi' }).click();
    await expect(officer.getByText(/Non si chiedono soldi/)).toHaveCount(0);
  });
});
