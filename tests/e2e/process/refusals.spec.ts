import type { Page } from 'playwright/test';

import { expect, test, visit } from '#tests/support/e2e.ts';
import { signIn } from '#tests/support/verbs/accounts.ts';
import { addNeed, mayWrite, openBoard } from '#tests/support/verbs/boards.ts';

/** A browser set to keep nothing: every look at a storage throws, no cookie stays. */
async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = {
      configurable: true,
      get(): never {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    };
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, refuse);
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: () => '',
      set() {
        // It is kept nowhere.
      },
    });
  });
}

test('where all storage is refused, the catalogue is walked through and sign-in says why not', async ({
  app,
  browser,
}) => {
  const { page } = await visit(browser, app);
  await refuseStorage(page);
  await page.goto('/services');
  await page.locator('.service .card-cover, .services .card-cover').first().click();
  await expect(page).toHaveURL(/\/services\/.+/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.error-screen')).toHaveCount(0);
  await page.goto('/sign-in');
  await expect(page.getByText('Questo browser rifiuta i cookie.')).toBeVisible();
});

test('without a line no form leaves: page, words and a sentence stay', async ({ app, browser }) => {
  const { page, context } = await visit(browser, app);
  await page.goto('/sign-up');
  await page.getByLabel('Nome').fill('Linda Linea');
  await page.getByLabel('E-mail').fill('linda@example.org');
  await page.getByLabel('Password').fill('il cortile di notte');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Crea il conto' }).click();
  await expect(page.getByText('Non c’è linea: riprovate.').first()).toBeVisible();
  await expect(page.getByLabel('Nome')).toHaveValue('Linda Linea');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/sign-up/);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Crea il conto' }).click();
  await expect(page).toHaveURL(/\/welcome/);

  // A line that leads nowhere: the browser believes it is there.
  await page.goto('/household');
  await page.getByLabel('Nome della famiglia').fill('Famiglia senza linea');
  await page.getByLabel('In che Municipio abitate?').selectOption('2');
  await page.route('**/*', (route) => route.abort());
  await page.getByRole('button', { name: 'Crea la famiglia' }).click();
  await expect(page.getByText('Non c’è linea: riprovate.').first()).toBeVisible();
  await expect(page.getByLabel('Nome della famiglia')).toHaveValue('Famiglia senza linea');
});

test('after a refusal the focus is on the first field to put right', async ({ app, browser }) => {
  const { page } = await visit(browser, app);
  await page.goto('/sign-up');
  await page.getByLabel('Nome').fill('\u200B\u200B');
  await page.getByLabel('E-mail').fill('zero@example.org');
  await page.getByLabel('Password').fill('il cortile di notte');
  await page.getByRole('button', { name: 'Crea il conto' }).click();
  await expect(page.getByLabel('Nome')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Nome')).toBeFocused();
});

test('a link that covers its card shows where the focus is', async ({ app, browser }) => {
  const { page } = await visit(browser, app);
  const ringOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').outlineStyle);
  await page.goto('/spaces');
  await page.locator('.space .card-cover').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await ringOf('.card-cover:focus')).toBe('solid');
  await signIn(page, 'Amina Diallo');
  await openBoard(page);
  await page.locator('.need .card-cover').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await ringOf('.card-cover:focus')).toBe('solid');
});

test('a word longer than a phone is wide makes no page wider', async ({ app, browser }) => {
  const { page } = await visit(browser, app, { size: 'phone' });
  const expectNarrow = async () => {
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0], page.url()).toBeLessThanOrEqual(widths[1] ?? 0);
  };
  await signIn(page, 'Giulia Ferrari');
  await page.goto('/groups/new');
  await page.getByText('Genitori', { exact: true }).click();
  await page.getByLabel('Nome del gruppo').fill('m'.repeat(80));
  await page.getByRole('button', { name: 'Crea il gruppo' }).click();
  await expect(page).toHaveURL(/created=1/);
  await expectNarrow();
  const group = new URL(page.url()).pathname.replace('/members', '');
  await page.goto('/groups');
  await expectNarrow();
  await page.goto(group);
  await expectNarrow();
  await page.goto(`${page.url()}?new=need`);
  await mayWrite(page);
  await addNeed(page, 'm'.repeat(120));
  await expect(page.locator('.need h3').filter({ hasText: 'mmm' }).first()).toBeVisible();
  await expectNarrow();
});
