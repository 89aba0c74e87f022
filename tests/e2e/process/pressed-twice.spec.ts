import type { Page } from 'playwright/test';

import { FILLED_FORMS, openFilled } from '#tests/support/filled-forms.ts';
import { expect, test } from '#tests/support/e2e.ts';

/** A phone at the edge of the network: both presses fall before the first answer. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 60_000, uploadThroughput: 30_000 };

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW);
}

/** The forms that leave the page from now on. */
function formsSent(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const type = request.headers()['content-type'] ?? '';
    if (request.method() === 'POST' && type.includes('form')) sent.push(request.url());
  });
  return sent;
}

/** Everything that is typed and chosen on the page. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main form')].flatMap((form) =>
      form instanceof HTMLFormElement
        ? [...new FormData(form)].map(([name, value]) =>
            typeof value === 'string' ? `${name}: ${value}` : `${name}: ${value.name}`,
          )
        : [],
    ),
  );
}

for (const form of FILLED_FORMS) {
  const { name, send, once } = form;
  test(`${name}: without a line its words stay, pressed twice it is sent once`, async ({
    app,
    browser,
  }) => {
    const { page, context } = await openFilled(browser, app, form);
    const sent = formsSent(page);

    await context.setOffline(true);
    const words = await wordsOn(page);
    await send(page).click();
    await expect(page.getByText('Non c’è linea: riprovate.').first()).toBeVisible();
    expect(await wordsOn(page)).toEqual(words);
    expect(sent).toEqual([]);
    await context.setOffline(false);

    await slowDown(page);
    await send(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.error-screen')).toHaveCount(0);
    await expect(page).not.toHaveURL(/\/sign-in/);
    await expect(page.locator('main [aria-invalid="true"]')).toHaveCount(0);
    if (once) await expect(once(page)).toHaveCount(1);
    expect(sent).toHaveLength(1);
    await context.close();
  });
}
