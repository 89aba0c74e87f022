import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { money } from '#tests/support/verbs/orders.ts';

test('[EMP2] somebody asks by the code of the company, human resources say yes and grant, the wallet has it', async ({
  browser,
  app,
}) => {
  const hr = await enter(browser, app, 'Silvia Mantovani');
  await hr.page.goto('/company');
  await hr.page.getByRole('link', { name: 'Persone del piano' }).click();
  await expect(hr.page.getByText('MEC3 WATY')).toBeVisible();
  await expectAccessible(hr.page);

  const employee = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  const { page } = employee;
  await page.goto('/wallet');
  await page.getByRole('link', { name: 'Codice dell’azienda' }).click();
  await page.getByLabel('Codice dell’azienda').fill('aaaa-aaaa');
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByText('Questo codice non vale.')).toBeVisible();
  await page.getByLabel('Codice dell’azienda').fill('mec3-waty');
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { name: 'Che cosa non vede mai' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Matricola').fill('M-777');
  await page.getByRole('button', { name: 'Chiedi di entrare' }).click();
  await expect(page.getByText('Avete chiesto di entrare.')).toBeVisible();

  await hr.page.reload();
  const ask = hr.page.getByRole('listitem').filter({ hasText: 'M-777' });
  await ask.getByRole('button', { name: 'Metti nel piano' }).click();
  await expect(hr.page.getByRole('row').filter({ hasText: 'M-777' })).toBeVisible();

  await hr.page.goto('/company/grants');
  // Who left is nobody to whom anything is given.
  await expect(hr.page.getByLabel('Elena Sala')).toHaveCount(0);
  await hr.page.getByLabel('Giulia Ferrari').uncheck();
  await hr.page.getByLabel('Marco Brambilla').check();
  await hr.page.getByLabel('Quanto a ciascuno').fill('75,25');
  await hr.page.getByRole('button', { name: 'Guarda prima di dare' }).click();
  await hr.page.getByRole('button', { name: 'Dai adesso' }).click();
  await expect(hr.page.getByText('1 persona ha ricevuto la somma.')).toBeVisible();

  await page.goto('/wallet');
  await expect(money(page, '€ 75,25').first()).toBeVisible();
  await page.goto('/join-company');
  await expect(page.getByText('Meccanica Olona S.p.A.').first()).toBeVisible();
});

test('[EMP3] [EMP5] somebody leaves and comes back, and a list with a wrong row is put right', async ({
  browser,
  app,
}) => {
  const { page } = await enterByPassword(browser, app, 'silvia.mantovani', { size: 'phone' });
  await page.goto('/company/people');
  await page.getByRole('link', { name: 'Paolo Galli' }).click();
  await expect(page.getByText('Da adesso non potete darle altro.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Segna che non lavora più qui' }).click();
  await page.getByRole('button', { name: 'Lavora ancora qui' }).click();
  await expect(page.getByRole('button', { name: 'Segna che non lavora più qui' })).toBeVisible();

  await page.goto('/company/people/list');
  const rows = page.getByLabel('Incollate qui le righe');
  await rows.fill('nuova.collega@example.org;N-1\nsenza chiocciola;N-2');
  await page.getByRole('button', { name: 'Invita', exact: true }).click();
  await expect(page.getByText('Riga 2, e-mail: non è un indirizzo e-mail.')).toBeVisible();
  await expect(rows).toHaveValue(/senza chiocciola;N-2/);
  await expectAccessible(page);
  await rows.fill('nuova.collega@example.org;N-1');
  await page.getByRole('button', { name: 'Invita', exact: true }).click();
  await expect(page.getByText('1 indirizzo nuovo nell’elenco.')).toBeVisible();
  await page.getByRole('button', { name: 'Togli nuova.collega@example.org dall’elenco' }).click();
  await expect(page.getByText('nuova.collega@example.org')).toHaveCount(0);

  await page.goto('/company/people/code');
  await expect(page.getByRole('img', { name: 'Codice QR per entrare nel piano' })).toBeVisible();
  await expectAccessible(page);
});
