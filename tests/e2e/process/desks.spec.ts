import { expect, expectAccessible, test } from '#tests/support/e2e.ts';
import { MAIN_PAGES } from '#tests/support/main-pages.ts';
import { enterByPassword } from '#tests/support/verbs/accounts.ts';

/** Widths and looks, each once: colours do not depend on the width, nor the layout on colours. */
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

/** Families’ pages are looked at where their flows pass. */
const { providers, city, companies, spaces } = MAIN_PAGES;

for (const { who, addresses } of [providers, city, companies, spaces]) {
  test(`the desk of ${who} has no fault of accessibility`, async ({ app, browser }) => {
    test.setTimeout(600_000);
    const { page } = await enterByPassword(browser, app, who);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const { width, colorScheme } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    }
  });
}
