import type { Locator, Page } from 'playwright/test';

import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, withoutScript } from '#tests/support/verbs/accounts.ts';
import { openBoard } from '#tests/support/verbs/boards.ts';
import { nextStep } from '#tests/support/verbs/requests.ts';

const GROUP = `/groups/${demoId.group('via-dei-cinquecento')}`;
const formOf = (card: string) => `${GROUP}/requests/new?card=${demoId.card(card)}`;
const EXERCISE = formOf('ginnastica-cortile');
const BABYSITTER = formOf('baby-sitter-venerdi');

const ORGANISER = 'Amina Diallo';
const SENT = /\/requests\/(?!new)[^/]+$/;

const step = (page: Page, number: number) =>
  page.getByRole('heading', { name: new RegExp(`^Passo ${number} di 4`) });
const send = (page: Page) => page.getByRole('button', { name: 'Manda la richiesta' });
const title = (page: Page) => page.getByLabel('Titolo');

/** Goes from control to control by the tabulator until this one has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}

test('[RQ1] on a phone one group of questions a screen, the preview before it is sent, nothing lost on the way back', async ({
  app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, ORGANISER, { size: 'phone' });
  const preview = page.getByRole('heading', { name: 'Così la vedranno gli enti' });
  await page.goto(EXERCISE);
  await expect(step(page, 1)).toBeVisible();
  await expect(page.getByLabel('Dal giorno')).toBeHidden();
  await expect(preview).toBeHidden();
  await expect(send(page)).toHaveCount(0);
  await expectAccessible(page);
  await title(page).fill('Ginnastica sotto la tettoia');
  await nextStep(page, 2);
  await expect(step(page, 2)).toBeFocused();
  await expect(title(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByLabel('Altro sugli orari').fill('mai con la pioggia');
  await nextStep(page, 3);
  await expect(page.getByText('Famiglia Colombo')).toBeVisible();
  await expect(page.getByText(/fino a €\s30,00 al mese per tutto il gruppo$/)).toBeVisible();
  await expect(
    page.getByText('Altro scritto sulla scheda: al massimo 10 euro a testa'),
  ).toBeVisible();
  await expectAccessible(page);
  await nextStep(page, 4);
  await expect(preview).toBeVisible();
  await expect(page.getByText('mai con la pioggia')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(step(page, 3)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Indietro' }).tap();
  await expect(step(page, 2)).toBeVisible();
  await expect(page.getByLabel('Altro sugli orari')).toHaveValue('mai con la pioggia');
  await page.goBack();
  await expect(step(page, 1)).toBeVisible();
  await expect(title(page)).toHaveValue('Ginnastica sotto la tettoia');
  await context.close();
});

test('[RQ5] the quantity follows the days and hours, until somebody writes another; a half is named', async ({
  app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, ORGANISER, { size: 'phone' });
  await page.goto(EXERCISE);
  await expect(step(page, 1)).toBeVisible();
  await nextStep(page, 2);
  const quantity = page.getByLabel('Quantità', { exact: true });
  await page.getByLabel('Si paga a').selectOption('Ore');
  await page.getByLabel('Ogni settimana').check();
  const first = page.getByRole('group', { name: 'Giorni della settimana' });
  await first.getByLabel('Riga 1: Giorno').selectOption('giovedì');
  await first.getByLabel('Riga 2: Giorno').selectOption('Nessun giorno');
  // A row of hours without its day is not left out in silence.
  for (const end of ['Dalle', 'Alle']) await first.getByLabel(`Riga 2: ${end}`).fill('');
  await first.getByLabel('Riga 1: Dalle').fill('15:00');
  await first.getByLabel('Riga 1: Alle').fill('17:00');
  await page.getByLabel('Salta i giorni di scuola chiusa').uncheck();
  await page.getByLabel('Dal giorno').fill('2027-01-07');
  await page.getByLabel('Al giorno', { exact: true }).fill('2027-04-01');
  await expect(quantity).toHaveValue('26');
  await expect(page.getByText('13 giovedì × 2 ore = 26 ore.')).toBeVisible();
  await first.getByLabel('Riga 1: Alle').fill('17:30');
  await expect(page.getByText('13 giovedì × 2,5 ore = 32,5 ore.')).toBeVisible();
  await expect(page.getByText('Si compra solo un numero intero: 32 o 33.')).toBeVisible();
  await expect(quantity).toHaveValue('');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Metti 33 ore' }).click();
  await expect(quantity).toHaveValue('33');
  // What was chosen stays, whatever the days make now.
  await first.getByLabel('Riga 1: Alle').fill('16:00');
  await expect(quantity).toHaveValue('33');
  await expect(page.getByText('Ora la richiesta dice 33 ore.')).toBeVisible();
  await context.close();
});

test('[RQ1] how many receive it follows who is chosen', async ({ app, browser }) => {
  const { page, context } = await enter(browser, app, ORGANISER);
  const { page: plain, context: noScript } = await withoutScript(browser, app, context);
  for (const one of [page, plain]) {
    await one.goto(EXERCISE);
    if (one === page) {
      await nextStep(page, 2);
      await page.getByLabel('Quantità', { exact: true }).fill('1');
      for (const next of [3, 4]) await nextStep(page, next);
    }
    await expect(one.getByText('La riceverà 1 ente', { exact: true }).first()).toBeVisible();
    await one.getByLabel('Solo alcuni').check();
    await expect(one.getByText('La riceverà 1 ente', { exact: true }).first()).toBeHidden();
  }
  await expect(plain.getByText('La riceveranno solo gli enti che segnate')).toBeVisible();
  await expect(page.getByText('Per ora non la riceve nessuno')).toBeVisible();
  await page.getByRole('group', { name: 'Enti adatti' }).getByRole('checkbox').first().check();
  await expect(page.getByText('La riceverà 1 ente', { exact: true }).last()).toBeVisible();
  await noScript.close();
  await context.close();
});

test('[RQ1] by keyboard Enter goes on and does not send; a refused field opens its step and has the focus', async ({
  app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, ORGANISER);
  await page.goto(EXERCISE);
  await expect(step(page, 1)).toBeVisible();
  await title(page).fill('');
  await title(page).press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(step(page, 1)).toBeVisible();
  // A sign that turns the words round: only the server sees it.
  await title(page).fill('Ginnastica \u202Ein due');
  await title(page).press('Enter');
  await expect(step(page, 2)).toBeFocused();
  const quantity = page.getByLabel('Quantità', { exact: true });
  await quantity.fill('molto');
  await page.getByLabel('Altro sugli orari').press('Enter');
  await expect(quantity).toBeFocused();
  await expect(step(page, 2)).toBeVisible();
  await quantity.fill('2');
  await page.getByLabel('Altro sugli orari').press('Enter');
  await expect(step(page, 3)).toBeFocused();
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Avanti' }));
  await page.keyboard.press('Enter');
  await expect(step(page, 4)).toBeFocused();
  await expect(page).toHaveURL(/step=4/);
  // The browser's own walk passes by what the browser would find wrong.
  const firstDay = page.getByLabel('Dal giorno');
  const day = await firstDay.inputValue();
  await page.evaluate(() => history.go(-2));
  await expect(step(page, 2)).toBeFocused();
  await firstDay.fill('');
  await page.evaluate(() => history.go(2));
  await expect(step(page, 4)).toBeFocused();
  await send(page).press('Enter');
  await expect(firstDay).toBeFocused();
  await firstDay.fill(day);
  await nextStep(page, 3);
  await nextStep(page, 4);
  await tabTo(page, send(page));
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(step(page, 1)).toBeVisible();
  await expect(quantity).toHaveValue('2');
  await expectAccessible(page);
  await title(page).fill('Ginnastica in due');
  for (const next of [2, 3, 4]) await nextStep(page, next);
  await send(page).press('Enter');
  await page.waitForURL(SENT);
  await expect(page.getByRole('heading', { name: 'Ginnastica in due' })).toBeVisible();
  await context.close();
});

test('[RQ1] a form that is opened anew begins at its first step, whatever its address says', async ({
  app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, ORGANISER);
  await page.goto(`${BABYSITTER}&step=3`);
  await expect(step(page, 1)).toBeVisible();
  await expect(page).toHaveURL(/step=1/);
  await nextStep(page, 2);
  await page.reload();
  await expect(step(page, 1)).toBeVisible();
  await expect(title(page)).toBeVisible();
  await context.close();
});

test('[RQ1, RQ8] without scripts the steps are one long form that previews and sends; answers are prolonged', async ({
  app,
  browser,
}) => {
  const { context } = await enter(browser, app, ORGANISER);
  const { page, context: plain } = await withoutScript(browser, app, context);
  await page.goto(`${BABYSITTER}&step=3`);
  await title(page).fill('Baby-sitter per quattro');
  await page.getByRole('button', { name: 'Aggiorna l’anteprima' }).click();
  await expect(page.getByRole('heading', { name: 'Baby-sitter per quattro' })).toBeVisible();
  await page.getByLabel('Quantità', { exact: true }).fill('molte');
  await send(page).click();
  await expect(page.getByLabel('Quantità', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByLabel('Quantità', { exact: true }).fill('16');
  await send(page).click();
  await page.waitForURL(SENT);
  await expect(page.getByRole('heading', { name: 'Baby-sitter per quattro' })).toBeVisible();
  const more = page.getByText('Dare più tempo agli enti');
  const until = page.getByLabel('Si risponde fino a');
  const prolong = page.getByRole('button', { name: 'Prolunga', exact: true });
  await more.click();
  const proposed = await until.inputValue();
  // Not later than it is: refused beside the field, and what was typed stays.
  await until.fill('2026-01-01T10:00');
  await prolong.click();
  await expect(until).toHaveAttribute('aria-invalid', 'true');
  await until.fill(proposed);
  await prolong.click();
  await expect(prolong).toBeHidden();
  await plain.close();
  await context.close();
});

test('[RQ1] the price typed last on the card is in the form it is typed for, on a slow line too', async ({
  ownApp: app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, ORGANISER);
  // What is written here takes half a second to be kept.
  await page.routeWebSocket(/socket/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      setTimeout(() => server.send(message), 500);
    });
  });
  await openBoard(page, `?need=${demoId.card('ginnastica-cortile')}`);
  await page.getByLabel('Prezzo più alto').fill('55');
  await page.getByRole('link', { name: 'Chiedi agli enti' }).first().click();
  await expect(step(page, 1)).toBeVisible();
  await nextStep(page, 2);
  await page.getByLabel('Quantità', { exact: true }).fill('1');
  await nextStep(page, 3);
  await expect(page.getByText(/fino a €\s55,00 al mese/)).toBeVisible();
  await context.close();
});

test('[PRC1] amounts on the home page are written in one way', async ({ app, browser }) => {
  for (const person of ['Amina Diallo', 'Giulia Ferrari']) {
    const { page, context } = await enter(browser, app, person);
    await page.goto('/');
    const main = page.getByRole('main');
    await expect(main).toContainText('€');
    await expect(main).not.toContainText(/€\s[\d.]+(?![\d.,])/);
    await context.close();
  }
});
