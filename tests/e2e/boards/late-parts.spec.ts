import { listClientFiles } from '#tests/support/client-files.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { BOARD, PLANTS, openBoard } from '#tests/support/verbs/boards.ts';

/** What the server draws by parts of their own, and the address that asks for each. */
const DRAWN = [
  { search: '?new=need', part: 'app/features/boards/columns/new-card-dialog.tsx' },
  { search: '?q=piante', part: 'app/features/boards/toolbar/filter-chips.tsx' },
  { search: '?view=list', part: 'app/features/boards/views/board-list.tsx' },
  { search: `?need=${PLANTS}`, part: 'app/features/boards/panel/card-panel.tsx' },
];

test('[Y8] others write while a part the server drew is not alive yet, and nothing is drawn anew', async ({
  app,
  browser,
}) => {
  test.slow();
  const files = await listClientFiles();
  const amina = await enter(browser, app, 'Amina Diallo', { size: 'phone' });
  const marco = await enter(browser, app, 'Marco Brambilla');
  await openBoard(marco.page, `?need=${PLANTS}`);
  const title = marco.page.getByRole('textbox', { name: 'Titolo' });
  for (const { search, part } of DRAWN) {
    const file = files[part]?.file;
    if (file === undefined) throw new Error(`the browser build has no file for ${part}`);
    const tab = await amina.context.newPage();
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(`${search}: ${error.message}`));
    let letCome = () => {};
    const comes = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    const asked = tab.waitForRequest(`**/${file}`);
    await tab.route(`**/${file}`, async (route) => {
      await comes;
      await route.continue();
    });
    await tab.goto(BOARD + search, { waitUntil: 'commit' });
    await asked;
    // Slowly enough for a live document to come in the middle of it.
    const words = `Piante del cortile, ${search}`;
    await title.fill('');
    await title.pressSequentially(words, { delay: 60 });
    await expect(marco.page.getByText('Tutto salvato')).toBeVisible();
    letCome();
    await expect(tab.getByText(words).first()).toBeAttached();
    expect(faults).toEqual([]);
    await tab.close();
  }
  await Promise.all([amina.context.close(), marco.context.close()]);
});
