import { addDays, romeDay } from '#app/domain/dates.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

const TITLE = 'Una serata di racconti';

test('[EVT3] [EVT4] [EVT6] the last seats: one comes, one waits, gets in live, and both learn that it is off', async ({
  ownApp,
  browser,
}) => {
  const desk = await enter(browser, ownApp, 'Pietro Vismara');
  await desk.page.goto('/desk/events');
  await expectAccessible(desk.page);
  await desk.page.getByRole('link', { name: 'Nuovo evento' }).click();
  await desk.page.getByLabel('Presso').selectOption('Spazio WeMi Venini');
  await desk.page.getByLabel('Titolo', { exact: true }).fill(TITLE);
  await desk.page.getByLabel('Che cosa si fa').fill('Ognuno ne porta uno.');
  await desk.page.getByLabel('Giorno').fill(addDays(romeDay(new Date()), 20));
  await desk.page.getByLabel('Dalle').fill('19:00');
  await desk.page.getByLabel('Alle', { exact: true }).fill('18:00');
  await desk.page.getByLabel('Posti').fill('2');
  await expectAccessible(desk.page);
  await desk.page.getByRole('button', { name: 'Pubblica' }).click();
  await expect(desk.page.getByText('La fine è prima dell’inizio.')).toBeVisible();
  await desk.page.getByLabel('Alle', { exact: true }).fill('21:00');
  await desk.page.getByRole('button', { name: 'Pubblica' }).click();
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const eventId = new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';

  // Who is signed out is led to sign in, and comes back.
  const guest = await visit(browser, ownApp, { size: 'phone', javaScriptEnabled: false });
  await guest.page.goto('/spaces/events?topic=community&municipio=2');
  await guest.page.getByRole('link', { name: TITLE }).click();
  await expect(guest.page.getByRole('link', { name: 'Entra per iscriverti' })).toHaveAttribute(
    'href',
    new RegExp(`returnTo=.*${eventId}`),
  );
  await guest.context.close();

  const first = await enter(browser, ownApp, 'Giulia Ferrari', { size: 'phone' });
  await first.page.goto(`/spaces/events/${eventId}`);
  await expectAccessible(first.page);
  await first.page.getByRole('textbox', { name: 'In quanti venite' }).fill('2');
  await first.page.getByRole('button', { name: 'Iscriviti' }).click();
  await expect(first.page.getByText('Siete iscritti: 2 persone')).toBeVisible();
  await expectAccessible(first.page);

  const second = await enter(browser, ownApp, 'Rosa Colombo');
  await second.page.goto(`/spaces/events/${eventId}`);
  await second.page.getByRole('button', { name: 'Mettiti in lista d’attesa' }).click();
  await expect(second.page.getByText('Siete in lista d’attesa: numero 1')).toBeVisible();
  await expectAccessible(second.page);
  await expect(desk.page.getByText('Famiglia Ferrari')).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'In lista d’attesa' })).toBeVisible();
  await expectAccessible(desk.page);

  // The seat passes on without a touch on the other's page.
  await first.page.getByRole('button', { name: 'Non veniamo' }).click();
  await expect(second.page.getByText('Siete iscritti: 1 persona')).toBeVisible();
  await first.page.getByRole('button', { name: 'Iscriviti' }).click();
  await expect(first.page.getByText('Siete iscritti: 1 persona')).toBeVisible();

  await desk.page.getByText('Annullare l’evento').click();
  await desk.page.getByLabel('Perché').fill('La sala è chiusa per lavori.');
  await desk.page.getByRole('button', { name: 'Annulla l’evento' }).click();
  await expect(desk.page.getByText('Avete annullato questo evento')).toBeVisible();
  for (const { page, context } of [first, second]) {
    await expect(page.getByText('Questo evento è annullato')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/notifications');
    await expect(page.getByText('La sala è chiusa per lavori.').first()).toBeVisible();
    await context.close();
  }
  await desk.context.close();
});

test('[EVT1] an event has a poster and a file for calendars', async ({ app, browser }) => {
  const { page, context } = await visit(browser, app);
  await page.goto('/spaces/events');
  await expectAccessible(page);
  await page.getByLabel('Che cosa').selectOption('bookcrossing');
  await page.getByRole('button', { name: 'Mostra' }).click();
  await expect(page.getByRole('heading', { name: '1 evento in tutta Milano' })).toBeVisible();
  await page.getByRole('link', { name: 'Scambio di libri con merenda' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scambio di libri con merenda');
  const file = await page.request.get(`${page.url()}/date.ics`);
  expect(await file.text()).toContain('SUMMARY:Scambio di libri con merenda');
  await page.getByRole('link', { name: 'La locandina' }).click();
  await expect(page.getByRole('img', { name: 'Apri la pagina dell’evento' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
