import type { Page } from 'playwright/test';

import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

const ORDER = `/orders/${demoId.order('doposcuola-anno')}`;
const MONEY = `/groups/${demoId.group('via-dei-cinquecento')}/money`;

/** The addresses this device can show without a line. */
function papersOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('cortile-kept-'));
    const lists = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    const paths = lists.flat().map((url) => decodeURIComponent(new URL(url).pathname));
    return paths.flatMap((path) => path.split('/kept-papers/')[1] ?? []);
  });
}

const bar = (page: Page) => page.getByRole('status').filter({ hasText: 'Vedete la pagina di' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function read(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect.poll(() => papersOn(page)).toContain(address);
  return title(page).innerText();
}

test('[Y9] what one shows, where one must be and what one owes can be read without a line', async ({
  browser,
  ownApp,
}) => {
  const { page, context } = await enter(browser, ownApp, 'Amina Diallo', { size: 'phone' });
  await page.goto('/settings');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const titles = new Map<string, string>();
  for (const address of [MONEY, '/agenda', '/wallet']) {
    titles.set(address, await read(page, address));
  }
  await page.goto(`${MONEY}/new`);
  await ownApp.stop('SIGKILL');

  // What is half written does not go with a link.
  const what = page.getByRole('textbox').first();
  await what.fill('Colla e pennelli');
  await page.getByRole('link', { name: 'Agenda' }).first().click();
  await expect(page.getByText('Quello che avete scritto è ancora qui.').first()).toBeVisible();
  await expect(what).toHaveValue('Colla e pennelli');
  await what.fill('');

  // Inside the application, and by its address.
  await page.getByRole('link', { name: 'Agenda' }).first().click();
  await expect(bar(page)).toBeVisible();
  await expect(title(page)).toHaveText(titles.get('/agenda') ?? '');
  for (const [address, expected] of titles) {
    await page.goto(address);
    await expect(title(page)).toHaveText(expected);
    await expect(bar(page)).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
  }

  // A page never opened here says so, and leads to those that were.
  await page.goto(ORDER);
  await expect(title(page)).toHaveText('Manca la connessione');
  await page.getByRole('link', { name: /Portafoglio/ }).click();
  await expect(title(page)).toHaveText(titles.get('/wallet') ?? '');
  await context.close();
});
