import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

const REQUEST = `/provider/requests/${demoId.request('badante-condivisa')}`;
const PROVIDER = 'Omar Fadel';
const TERMS = 'Sempre la stessa persona, dal lunedì al sabato.';

test('[OFR2] [OFR3] [OFT1] an offer starts from the provider’s own list and templates, and a wrong price marks itself alone', async ({
  app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, PROVIDER, { size: 'phone' });
  await page.goto('/provider/templates');
  await page.getByLabel('Nome del modello').fill('Assistente fissa');
  await page.getByLabel('Condizioni').fill(TERMS);
  await page.getByRole('button', { name: 'Aggiungi il modello' }).tap();
  await expect(page.getByRole('heading', { name: 'Assistente fissa' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(REQUEST);
  await expect(page.getByText(/^I prezzi vengono dal vostro listino: «.+»/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Vedete il listino' })).toHaveAttribute(
    'href',
    /^\/services\/./,
  );
  const first = page.getByLabel(/^Riga 1: prezzo/);
  await expect(first).toHaveValue(/^\d+(?:,\d\d)?$/);
  await first.fill('tanto');
  await page.getByRole('button', { name: 'Assistente fissa' }).tap();
  await expect(page.getByLabel('Condizioni')).toHaveValue(TERMS);
  await expect(first).toHaveValue('tanto');
  // Pressed again it takes its words in again.
  await page.getByLabel('Condizioni').fill('Altre parole');
  await page.getByRole('button', { name: 'Assistente fissa' }).tap();
  await expect(page.getByLabel('Condizioni')).toHaveValue(TERMS);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Manda l’offerta' }).tap();
  await expect(first).toBeFocused();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
  await expect(page.getByLabel('Condizioni')).toHaveValue(TERMS);
  await first.fill('23');
  await page.getByRole('button', { name: 'Manda l’offerta' }).tap();
  await expect(page.getByRole('button', { name: 'Manda l’offerta' })).toHaveCount(0);
  await expect(page).not.toHaveURL(/template=/);

  await page.getByText('Tenete le condizioni come modello').tap();
  await page.getByLabel('Nome del modello').fill('Assistente, ancora');
  await page.getByRole('button', { name: 'Tieni come modello' }).tap();
  await page.waitForURL(/\/provider\/templates$/);
  const kept = page.getByRole('listitem').filter({ hasText: 'Assistente, ancora' });
  await expect(kept.getByText(TERMS).first()).toBeVisible();
  await kept.getByText('Cambiate o eliminate').tap();
  await expectAccessible(page);
  await kept.getByRole('button', { name: 'Elimina il modello' }).tap();
  await expect(kept).toHaveCount(0);
  await context.close();
});

test('[OFT1] without scripts, too, a template leaves what was typed elsewhere', async ({
  ownApp: app,
  browser,
}) => {
  const { page, context } = await enter(browser, app, PROVIDER, { javaScriptEnabled: false });
  await page.goto('/provider/templates');
  const add = page.getByRole('button', { name: 'Aggiungi il modello' });
  const added = page.locator('form').filter({ has: add });
  await added.getByLabel('Nome del modello').fill('Senza script');
  await added.getByLabel('Condizioni').fill(TERMS);
  await add.click();
  await page.goto(REQUEST);
  await page.getByLabel(/^Riga 1: prezzo/).fill('tanto');
  await page.getByLabel('Condizioni').fill('Da togliere.');
  await page.getByRole('button', { name: 'Senza script' }).click();
  await expect(page.getByLabel(/^Riga 1: prezzo/)).toHaveValue('tanto');
  await expect(page.getByLabel('Condizioni')).toHaveValue(TERMS);
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  await context.close();
});
