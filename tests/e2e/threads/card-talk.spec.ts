import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { SITTER, lineIsUp, mayWrite, openBoard } from '#tests/support/verbs/boards.ts';
import { press } from '#tests/support/verbs/press.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

test('who takes part in a need hears of new comments, once, and lands where they stand', async ({
  ownApp: app,
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: amina } = await enter(browser, app, 'Amina Diallo');
  const { page: marco } = await enter(browser, app, 'Marco Brambilla', { size: 'phone' });
  await openBoard(marco, `?need=${SITTER}`);
  const say = async (text: string) => {
    await marco.getByLabel('Scrivete un commento').fill(text);
    await press(marco.getByRole('button', { name: 'Invia', exact: true }));
    await expect(marco.locator('.comment').filter({ hasText: text })).toBeVisible();
  };
  const notice = amina.getByRole('link', { name: /comment[oi] nuov[oi] su «/ });

  await test.step('two comments are one notice that counts, without a reload', async () => {
    await amina.goto('/notifications');
    await say('Martedì porto io i giochi.');
    await expect(notice).toHaveText(/^1 commento nuovo su «/);
    await say('Anche i libri.');
    await expect(notice).toHaveText(/^2 commenti nuovi su «/);
    await expect(notice).toHaveCount(1);
    await expectAccessible(amina);
  });

  await test.step('it leads to what was said', async () => {
    await notice.click();
    await expect(amina.locator('.comment').filter({ hasText: 'Anche i libri.' })).toBeInViewport();
    await expect(amina.locator('#card-part-talk h3')).toBeInViewport();
    // What came before the line counts as read: it was on the page.
    await lineIsUp(amina);
    await mayWrite(amina);
  });

  await test.step('who has the need open reads at once, and has no new notice', async () => {
    await say('E la merenda.');
    await expect(amina.getByRole('button', { name: '1 nuovo, mostra' })).toBeVisible();
    const second = await amina.context().newPage();
    const told = second.locator('.notice').filter({ hasText: /comment[oi] nuov[oi] su «/ });
    await expect(async () => {
      await second.goto('/notifications');
      await expect(told).toHaveCount(2, { timeout: 1_000 });
      await expect(told.getByText('nuovo', { exact: true })).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
  });

  await test.step('who has nothing to do with the need hears nothing', async () => {
    const { page: other } = await enterByPassword(browser, app, 'giulia.ferrari');
    await other.goto('/notifications');
    await expect(other.locator('.notice').filter({ hasText: 'commento nuovo' })).toHaveCount(0);
  });
});
