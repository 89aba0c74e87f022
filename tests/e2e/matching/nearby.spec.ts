import type { Page } from 'playwright/test';

import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

/** Looks for the school run on Tuesday mornings, in the form's three steps. */
async function look(page: Page, home: number, limits: { most: string; maxPrice: string }) {
  await page.goto('/nearby');
  await press(page.getByRole('link', { name: 'Cercate anche voi' }).first());
  await page.getByLabel('Che aiuto vi serve?').selectOption('school-run');
  await page.getByLabel('Bambini da 6 a 10 anni').check();
  await press(page.getByRole('button', { name: 'Avanti' }));
  await page.getByLabel('In che Municipio abitate?').selectOption(String(home));
  await page.getByLabel('In tutta Milano').check();
  await press(page.getByRole('button', { name: 'Avanti' }));
  // Nothing was ticked: it is asked for, and the rest stays.
  await expect(page.getByText('Segnate almeno un momento.')).toBeVisible();
  await page.getByLabel('martedì mattina').check();
  await press(page.getByRole('button', { name: 'Avanti' }));
  await expect(page.getByRole('table', { name: 'Quanto costa oggi, a famiglia' })).toBeVisible();
  await page.getByRole('textbox', { name: 'In quante famiglie, al massimo' }).fill(limits.most);
  await page.getByLabel('Quanto pagate al massimo?').fill(limits.maxPrice);
  await press(page.getByRole('button', { name: 'Cerca chi ha lo stesso bisogno' }));
  await page.waitForURL(/\/nearby\/[0-9a-f-]{36}$/);
}

async function change(page: Page, limits: { most?: string; maxPrice?: string }) {
  const save = page.getByRole('button', { name: 'Salva e cerca di nuovo' });
  if (!(await save.isVisible())) await press(page.getByText('Cambia che cosa vi va bene'));
  if (limits.most)
    await page.getByRole('textbox', { name: 'In quante famiglie, al massimo' }).fill(limits.most);
  if (limits.maxPrice) await page.getByLabel('Quanto pagate al massimo?').fill(limits.maxPrice);
  await press(save);
}

const together = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: `Potete farlo in ${count}` })).toBeVisible();
const alone = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Ancora nessuno con cui dividere' })).toBeVisible();

test('strangers come to one group: each says what suits, the proposal follows, all say yes', async ({
  browser,
  ownApp: app,
}) => {
  const [riva, greco, benali] = [
    (await enterByPassword(browser, app, 'giancarlo.riva', { size: 'phone' })).page,
    (await enterByPassword(browser, app, 'francesca.greco', { size: 'phone' })).page,
    (await enterByPassword(browser, app, 'samira.benali')).page,
  ];

  await test.step('the first is alone, and hears of the others as they come', async () => {
    await look(riva, 7, { most: '4', maxPrice: '3,20' });
    await alone(riva);
    await expectAccessible(riva);
    // In two it costs more than the first would pay.
    await look(greco, 6, { most: '4', maxPrice: '6' });
    await alone(greco);
    // How many others look for it is counted as the page opens; what is proposed follows by itself.
    await riva.reload();
    await expect(riva.getByText(/Ci sono una o due altre famiglie/)).toBeVisible();
    await look(benali, 8, { most: '4', maxPrice: '6' });
    for (const page of [riva, greco, benali]) await together(page, 3);
    await expectAccessible(riva);
    await expect(riva.getByRole('main')).not.toContainText(/Famiglia Greco|Francesca|Benali/);
    await expect(benali.getByRole('main')).not.toContainText(/Famiglia Greco|Francesca|Riva/);
  });

  await test.step('two change what suits them, and every page follows', async () => {
    await press(riva.getByRole('button', { name: 'Sì, facciamolo insieme' }));
    await expect(riva.getByText('Avete detto sì', { exact: true })).toBeVisible();
    await change(benali, { most: '2' });
    await together(benali, 2);
    await alone(riva);
    await change(benali, { most: '4' });
    await together(riva, 3);
    // What was said yes to is asked again.
    await expect(riva.getByText('0 su 3 hanno detto sì')).toBeVisible();
    await change(riva, { maxPrice: '2' });
    await alone(riva);
    await together(greco, 2);
    await change(riva, { maxPrice: '4' });
    for (const page of [riva, greco, benali]) await together(page, 3);
  });

  await test.step('the last yes makes their group', async () => {
    for (const page of [riva, greco, benali]) {
      await press(page.getByRole('button', { name: 'Sì, facciamolo insieme' }));
    }
    for (const page of [riva, greco, benali]) {
      await expect(page.getByText(/^Siete un gruppo/)).toBeVisible();
    }
    await expectAccessible(benali);
    await press(benali.getByRole('link', { name: 'Leggi le regole' }));
    await benali.getByRole('checkbox').check();
    await press(benali.getByRole('button', { name: /Accett/ }));
    await benali.waitForURL(/\/groups\//);
    const group = /\/groups\/[^/?]+/.exec(benali.url())?.[0] ?? '';
    await benali.goto(`${group}/requests/new?card=nearby-1`);
    await expect(benali.getByRole('heading', { level: 1 })).toBeVisible();
    await benali.goto(`${group}/members`);
    await expect(benali.getByText('Famiglia Riva').first()).toBeVisible();
  });
});
