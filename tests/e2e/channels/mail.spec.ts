import type { Page } from 'playwright/test';

import { demoId } from '#db/demo/ids.ts';
import { createMailer } from '#server/channels/mailer.ts';
import { stopKey } from '#server/channels/write-mail.ts';

import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { BOARD } from '#tests/support/verbs/boards.ts';

const OLD = 'il cortile di notte';
const NEW = 'cinque gatti grigi';

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Nome e cognome').fill('Ada Conti');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(OLD);
  await page.getByRole('button', { name: 'Crea' }).click();
  await page.waitForURL('**/welcome');
}

/** Opens the newest mail with this subject, as soon as the job has put it there. */
async function openMail(page: Page, subject: string): Promise<void> {
  await page.goto('/demo/mail');
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

test('[W15] who forgets the password reads the mail, sets a new one and signs in', async ({
  browser,
  ownApp: app,
}) => {
  const email = 'ada.conti@example.org';
  const { page: first } = await visit(browser, app);
  await signUp(first, email);
  const { page } = await visit(browser, app, { size: 'phone' });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Password dimenticata?' }).click();
  await expect(page.getByRole('heading', { name: 'Password dimenticata' })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Manda il link' }).click();
  await expect(page.getByText('Guardate la vostra posta')).toBeVisible();

  await openMail(page, 'Una nuova password per Cortile');
  await expectAccessible(page);
  await page.getByRole('link', { name: '/new-password/' }).click();
  await page.getByLabel('Nuova password').fill(NEW);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Usa questa password' }).click();
  await expect(page.getByText('La password è cambiata. Adesso entrate.')).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(NEW);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);

  // The other device is out, and the mail that says so is there.
  await first.goto('/settings');
  await expect(first).toHaveURL(/\/sign-in/);
  await openMail(first, 'La vostra password è cambiata');
  await first.goBack();
  await first.getByRole('link', { name: 'Una nuova password per Cortile' }).first().click();
  await first.getByRole('link', { name: '/new-password/' }).click();
  await expect(first.getByText('Questo link è già stato usato')).toBeVisible();
});

test('[B22] a household that is invited by mail comes in', async ({ browser, ownApp: app }) => {
  const { page: organiser } = await enter(browser, app, 'Amina Diallo');
  await organiser.goto(`${BOARD}/members`);
  await organiser.getByLabel('Indirizzo e-mail').fill('vicina@example.org');
  await organiser.getByRole('button', { name: 'Manda l’invito' }).click();
  await expect(organiser.getByText('Invito mandato a vicina@example.org.')).toBeVisible();
  await expect(organiser.getByText('mandato a vicina@example.org ·')).toBeVisible();

  const { page } = await visit(browser, app);
  await openMail(page, 'Amina Diallo vi invita in un gruppo di Cortile');
  // In two languages: each says the way.
  await page.getByRole('link', { name: '/join/' }).first().click();
  await expect(page.getByText('Vi invita Amina Diallo.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Come si divide la spesa' })).toBeVisible();
  await page.getByRole('link', { name: 'Crea un conto' }).first().click();
  await page.getByLabel('Nome e cognome').fill('Vera Vicini');
  await page.getByLabel('E-mail').fill('vicina@example.org');
  await page.getByLabel('Password').fill(OLD);
  await page.getByRole('button', { name: 'Crea' }).click();
  await page.waitForURL('**/join/**');
  await page.getByLabel('Nome della famiglia').fill('Famiglia Vicini');
  await page.getByLabel('In che Municipio abitate?').selectOption('2');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Entra' }).last().click();
  await page.waitForURL('**/welcome**');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith('/groups/'));

  // The mail with the link went to that very address: nothing is to be confirmed.
  await page.goto('/settings');
  await expect(page.getByText('confermato', { exact: true })).toBeVisible();
});

test('[LNK] an address given without an invitation is confirmed by the link that is mailed there', async ({
  browser,
  ownApp: app,
}) => {
  const { page } = await visit(browser, app);
  await page.goto('/sign-up');
  await page.getByLabel('Nome e cognome').fill('Nora Nuovi');
  await page.getByLabel('E-mail').fill('nora@example.org');
  await page.getByLabel('Password').fill(OLD);
  await page.getByRole('button', { name: 'Crea' }).click();
  await page.waitForURL('**/welcome**');
  await openMail(page, 'Confermate il vostro indirizzo e-mail');
  await page.getByRole('link', { name: '/confirm-address/' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sì, è mio' }).click();
  await expect(page.getByText('Indirizzo confermato')).toBeVisible();
  await expect(page).toHaveTitle('Indirizzo confermato · Cortile');
  await page.goto('/settings');
  await expect(page.getByText('confermato', { exact: true })).toBeVisible();
});

/** Makes the links of the mails of a demo that has no secret of its own. */
const mailer = createMailer({
  smtpUrl: null,
  mailFrom: null,
  isDemo: true,
  secret: 'cortile-development-secret',
  origin: () => '',
});

test('[B21] a mail program stops the mails by itself, a person with one button', async ({
  browser,
  ownApp: app,
}) => {
  const { page } = await enter(browser, app, 'Amina Diallo');
  await page.goto('/settings');
  const wants = page.getByRole('switch', { name: 'Scrivetemi quando qualcosa mi aspetta' });
  await expect(wants).toBeChecked();
  const path = `/stop-mails/${stopKey({ mailer }, demoId.person('amina-diallo'))}`;

  // Opening the link changes nothing: programs that look at mails do it too.
  expect((await fetch(app.address + path)).status).toBe(200);
  await page.reload();
  await expect(wants).toBeChecked();

  const oneClick = await fetch(app.address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  });
  expect(oneClick.status).toBe(200);
  await page.reload();
  await expect(wants).not.toBeChecked();

  await wants.check();
  await page.locator('#mail').getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Salvato.')).toBeVisible();
  const { page: guest } = await visit(browser, app, { size: 'phone' });
  await guest.goto(path);
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Ferma le e-mail' }).click();
  await expect(guest.getByText('Fatto: non vi scriviamo più')).toBeVisible();
  await page.reload();
  await expect(wants).not.toBeChecked();
});
