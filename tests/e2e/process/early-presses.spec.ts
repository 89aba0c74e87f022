import type { Page } from 'playwright/test';

import { expect, test, visit } from '#tests/support/e2e.ts';
import { signIn } from '#tests/support/verbs/accounts.ts';

const GROUP = '/groups/demo-group-via-dei-cinquecento';
const BOARD = `${GROUP}/boards/demo-board-via-dei-cinquecento`;

/** Presses what `selector` names while the page is being hydrated: drawn, and its loaders not asked. */
async function pressWhileHydrating(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    let router: unknown;
    Object.defineProperty(window, '__remixRouter', {
      get: () => router,
      set(made: unknown) {
        router = made;
        queueMicrotask(() => document.querySelector<HTMLElement>(wanted)?.click());
      },
    });
  }, selector);
}

for (const size of ['phone', 'desktop'] as const) {
  test(`a link pressed before the page is alive opens its page (${size})`, async ({
    app,
    browser,
  }) => {
    const { context, page } = await visit(browser, app, { size });
    await signIn(page, 'Amina Diallo');
    const faults: string[] = [];
    for (const from of [BOARD, GROUP, '/groups']) {
      const tab = await context.newPage();
      tab.on('pageerror', (error) => faults.push(`${from}: ${error.message}`));
      await pressWhileHydrating(tab, 'main a[href^="/"]:not([href*="?"]), a[href="/agenda"]');
      await tab.goto(from, { waitUntil: 'commit' });
      await tab.waitForURL((url) => url.pathname !== from);
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(tab.getByText('Qualcosa non ha funzionato')).toHaveCount(0);
      await tab.close();
    }
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('a button that needs scripts, pressed before they are there, does its work once', async ({
  app,
  browser,
}) => {
  const { context, page } = await visit(browser, app);
  await signIn(page, 'Laura Bassi');
  await page.goto('/provider');
  await page
    .getByRole('link', { name: /richiest/i })
    .first()
    .waitFor();
  const asked = await page
    .locator('a[href^="/provider/requests/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  const addRow = page.locator('form fieldset button[type=button]');
  for (const address of asked) {
    await page.goto(address);
    if ((await addRow.count()) > 0) break;
  }
  const rows = page.locator('[name="bandPrice[]"]');
  const before = await rows.count();
  await pressWhileHydrating(page, 'form fieldset button[type=button]');
  await page.reload();
  await expect(rows).toHaveCount(before + 1);
  await context.close();
});

test('a button pressed while the scripts are still on their way does its work once they are there', async ({
  app,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: app.address, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signIn(page, 'Amina Diallo');
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/entry.client*', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${GROUP}/members`, { waitUntil: 'commit' });
  // One less: an invitation may already last as long as it may.
  const stepper = page.locator('main button[aria-controls]').nth(-2);
  const field = page.locator(`[id="${await stepper.getAttribute('aria-controls')}"]`);
  const before = Number(await field.inputValue());
  await stepper.click();
  expect(Number(await field.inputValue())).toBe(before);
  arrive();
  await expect(field).toHaveValue(String(before - 1));
  await context.close();
});

test('a need that is sent before the first loaders have answered is on the board once they have', async ({
  app,
  browser,
}) => {
  const { context, page } = await visit(browser, app);
  await signIn(page, 'Amina Diallo');
  // What asks whether the page is alive is told that it is not.
  await page.addInitScript(() => {
    let router: unknown;
    Object.defineProperty(window, '__remixRouter', {
      get: () => router,
      set(made: { state: object }) {
        const isHeld = () => document.documentElement.dataset['held'] !== 'no';
        router = new Proxy(made, {
          get: (target, name) =>
            name === 'state' && isHeld()
              ? { ...target.state, initialized: false }
              : Reflect.get(target, name),
        });
      },
    });
  });
  await page.goto(`${GROUP}?new=need`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Scrivetelo in una frase').fill('Vasi per il ballatoio');
  await dialog.getByRole('button', { name: 'Aggiungi alla bacheca' }).click();
  await expect(dialog).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset['held'] = 'no';
  });
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Vasi per il ballatoio' })).toBeVisible();
  expect(new URL(page.url()).searchParams.has('title')).toBe(false);
  await context.close();
});
