import type { Page } from 'playwright/test';

import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter, enterByPassword, withoutScript } from '#tests/support/verbs/accounts.ts';
import { BOARD, lineIsUp, mayWrite } from '#tests/support/verbs/boards.ts';
import { makeInvite } from '#tests/support/verbs/groups.ts';
import { press } from '#tests/support/verbs/press.ts';

const NEW_RULES = 'Decidiamo insieme. Chi manca avvisa il giorno prima.';
const OLD_RULES = /Decidiamo insieme, una famiglia un voto/;

/** Makes an account on the page that an invitation leads strangers to. */
async function signUpHere(page: Page, name: string, mailbox: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Crea un conto' }));
  await page.getByLabel('Nome e cognome').fill(name);
  await page.getByLabel('E-mail').fill(`${mailbox}@example.org`);
  await page.getByLabel('Password').fill('una frase lunga da ricordare');
  await press(page.getByRole('button', { name: 'Crea il conto' }));
  await page.waitForURL('**/join/**');
}

test('a link is shown again, shared and printed; who comes by it says who is at home, then plans', async ({
  browser,
  ownApp: app,
}) => {
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: nora } = await visit(browser, app, { size: 'phone' });
  let path = '';

  await test.step('the organiser makes it, and finds it again', async () => {
    // The share sheet of a phone, which no browser of tests has.
    await amina.addInitScript(() => {
      const shared = (data?: ShareData) => {
        document.title = `shared ${data?.url}`;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: shared });
    });
    await amina.goto(`${BOARD}/members`);
    path = await makeInvite(amina);
    await expectAccessible(amina);
    await amina.getByRole('button', { name: 'Condividi' }).click();
    await expect(amina).toHaveTitle(`shared ${app.address}${path}`);
    await amina.goto(`${BOARD}/members`);
    await amina.getByRole('link', { name: /^Mostra il link/ }).click();
    await expect(amina.getByLabel('Link di invito')).toHaveValue(`${app.address}${path}`);
  });

  await test.step('on paper the poster stands alone, on one page', async () => {
    await amina.emulateMedia({ media: 'print' });
    const poster = amina.getByRole('article', { name: 'Il cartello' });
    await expect(poster.getByText('Condominio di via dei Cinquecento 12')).toBeVisible();
    await expect(poster.getByRole('img', { name: 'Codice QR' })).toBeVisible();
    await expect(poster.getByText(new URL(app.address).host)).toBeVisible();
    await expect(amina.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(amina.getByLabel('Link di invito')).toBeHidden();
    const pdf = (await amina.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // A4, in points.
    expect(pdf).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await amina.emulateMedia({ media: null });
  });

  await test.step('a newcomer signs up by it, and nothing typed is lost on the way', async () => {
    await nora.goto(path);
    await signUpHere(nora, 'Nora Bassi', 'nora.bassi');
    await nora.getByLabel('In che Municipio abitate?').selectOption('4');
    await nora.getByLabel('Accettiamo le regole del gruppo').check();
    await press(nora.getByRole('button', { name: 'Entra nel gruppo' }));
    await expect(nora.getByRole('heading', { level: 1, name: 'Chi c’è in casa?' })).toBeVisible();
    await expectAccessible(nora);
    await nora.getByLabel('Nome', { exact: true }).fill('Tea');
    await nora.getByLabel('Data di nascita').fill('2019-05-04');
    await press(nora.getByRole('button', { name: 'Aggiungi', exact: true }));
    await expect(nora.getByText('Tea', { exact: true })).toBeVisible();
    await nora.getByLabel('Nome', { exact: true }).fill('Ugo');
    // Not all is typed yet: it is asked for, and what there is stays.
    await press(nora.getByRole('button', { name: 'Avanti' }));
    await expect(nora.getByLabel('Nome', { exact: true })).toHaveValue('Ugo');
    await nora.getByLabel('Data di nascita').fill('2021-02-03');
    await press(nora.getByRole('button', { name: 'Avanti' }));
    await nora.waitForURL((url) => url.pathname === BOARD);
    await mayWrite(nora);
    await nora.goto('/household');
    await expect(nora.getByText('Ugo', { exact: true })).toBeVisible();
  });

  await test.step('a link made anew ends the old one', async () => {
    await amina.getByRole('button', { name: 'Fai un link nuovo' }).click();
    await expect(amina.getByText('Il link è pronto.')).toBeVisible();
    await expect(amina.getByLabel('Link di invito')).not.toHaveValue(new RegExp(`${path}$`));
    const { page: late } = await visit(browser, app, { size: 'phone' });
    await late.goto(path);
    await expect(late.getByText('L’invito è stato annullato.')).toBeVisible();
  });
});

test('where an organiser confirms who comes, a household asks and is let in', async ({
  browser,
  ownApp: app,
}) => {
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: giulia } = await enterByPassword(browser, app, 'giulia.ferrari', { size: 'phone' });
  await amina.goto(`${BOARD}/members`);
  await amina.getByLabel('Chi entra lo conferma un organizzatore').check();
  const path = await makeInvite(amina);
  await amina.goto(`${BOARD}/members`);

  await test.step('she asks with a sentence, and reads nothing of the group', async () => {
    await giulia.goto(path);
    await expect(giulia.getByText(/6 famiglie · Municipio 4/)).toBeVisible();
    await expect(giulia.getByText(OLD_RULES)).toHaveCount(0);
    await giulia.getByLabel('Presentatevi in una frase').fill('Abitiamo alla scala B.');
    await expectAccessible(giulia);
    await press(giulia.getByRole('button', { name: 'Chiedi di entrare' }));
    await expect(giulia.getByText('La vostra richiesta aspetta una risposta')).toBeVisible();
  });

  await test.step('she takes it back from her groups, and asks again', async () => {
    await giulia.goto('/groups');
    await expectAccessible(giulia);
    await press(giulia.getByRole('button', { name: /^Ritira la richiesta/ }));
    await expect(giulia.getByText('In attesa')).toHaveCount(0);
    await giulia.goto(path);
    await giulia.getByLabel('Presentatevi in una frase').fill('Siamo ancora noi, scala B.');
    await press(giulia.getByRole('button', { name: 'Chiedi di entrare' }));
    await expect(giulia.getByText('Siamo ancora noi, scala B.')).toBeVisible();
  });

  await test.step('the organiser sees it at once, says yes with one tap, and so does she', async () => {
    await expect(amina.getByText('Siamo ancora noi, scala B.')).toBeVisible();
    await expectAccessible(amina);
    await amina.getByRole('button', { name: 'Fai entrare «Famiglia Ferrari»' }).click();
    await expect(
      amina.getByRole('button', { name: /^Fai entrare «Famiglia Ferrari»/ }),
    ).toHaveCount(0);
    await expect(giulia.getByText('La vostra famiglia è già in questo gruppo.')).toBeVisible();
    await giulia.goto('/notifications');
    await press(giulia.getByRole('link', { name: /leggete le regole e accettatele/ }).first());
    await expect(giulia.getByText(OLD_RULES)).toBeVisible();
    await giulia.getByLabel('Accettiamo le regole del gruppo').check();
    await expectAccessible(giulia);
    await press(giulia.getByRole('button', { name: 'Accetta e vai alla bacheca' }));
    await giulia.waitForURL((url) => url.pathname === BOARD);
    await mayWrite(giulia);
  });
});

test('rules that change are agreed to anew, and two who edit at once lose nothing', async ({
  browser,
  ownApp: app,
}) => {
  const { page: amina, context } = await enter(browser, app, 'Amina Diallo');
  const { page: marco } = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  const second = await context.newPage();
  await marco.goto(BOARD);
  await lineIsUp(marco);
  await amina.goto(`${BOARD}/settings`);
  await second.goto(`${BOARD}/settings`);

  await test.step('his open board says so at once, and he only reads', async () => {
    await expectAccessible(amina);
    await amina.getByLabel('Le vostre regole').fill(NEW_RULES);
    await amina.getByRole('button', { name: 'Salva' }).click();
    await amina.waitForURL('**/members');
    await expect(marco.getByText('Leggete le regole del gruppo e accettatele')).toBeVisible();
    await expect(marco.locator('[data-grip]')).toHaveCount(0);
  });

  await test.step('whoever saves second reads what the first wrote, and keeps their words', async () => {
    await second.getByLabel('Che cosa fate insieme').fill('La badante e la spesa.');
    await second.getByRole('button', { name: 'Salva' }).click();
    await expect(second.getByText(/un altro organizzatore ha cambiato il gruppo/)).toBeVisible();
    await expect(second.getByText(NEW_RULES, { exact: true }).first()).toBeVisible();
    await expect(second.getByLabel('Che cosa fate insieme')).toHaveValue('La badante e la spesa.');
    await expectAccessible(second);
    await second.getByLabel('Le vostre regole').fill(NEW_RULES);
    await second.getByRole('button', { name: 'Salva' }).click();
    await expect(second.getByText('La badante e la spesa.')).toBeVisible();
  });

  await test.step('he reads both, agrees without scripts, and writes again', async () => {
    const plain = await withoutScript(browser, app, marco.context());
    await plain.page.goto(`${BOARD}/agreement`);
    await expect(plain.page.getByText(NEW_RULES)).toBeVisible();
    await expect(plain.page.getByText(OLD_RULES)).toBeVisible();
    await plain.page.getByLabel('Accettiamo le regole del gruppo').check();
    await plain.page.getByRole('button', { name: 'Accetta e vai alla bacheca' }).click();
    await expect(plain.page).toHaveURL(new RegExp(`${BOARD}$`));
    await mayWrite(marco);
  });
});
