import { demoId } from '#db/demo/ids.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';
import { press } from '#tests/support/verbs/press.ts';

const OFFICER = 'anna.ghezzi';

for (const [javaScriptEnabled, programme] of [
  [true, 'movement'],
  [false, 'minors'],
] as const) {
  test(`a press in a stale tab is answered in a sentence, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    app,
    browser,
  }) => {
    const address = `/city/programmes/${demoId.programme(programme)}`;
    const open = async () => {
      const { page } = await enterByPassword(browser, app, OFFICER, {
        javaScriptEnabled,
        size: 'phone',
      });
      // No news: the page stays as it was when the other one acts.
      await page.routeWebSocket(/./, () => undefined);
      await page.route(/\/socket\.io\//, (route) => route.abort());
      await page.goto(address);
      return page;
    };
    const [first, second] = [await open(), await open()];
    const close = { name: 'Chiudi alle domande' };
    const done = (page: typeof first) =>
      expect(page.getByText('Chiuso alle domande').first()).toBeVisible();
    await press(first.getByRole('button', close));
    await done(first);
    await expect(first.getByRole('alert')).toHaveCount(0);
    await press(second.getByRole('button', close));
    await done(second);
    await expect(second.getByRole('alert')).toContainText('il bando non lo permette');
    await expect(second.getByRole('button', close)).toHaveCount(0);
    if (javaScriptEnabled) await expectAccessible(second);
    await second.goto('/city');
    await expect(second.getByRole('alert')).toHaveCount(0);
  });
}
